import { openDialog } from '../dialog.ts';
import { button, element } from '../element.ts';
import { ask } from '../gateway/ask.ts';
import { readTime, sayTime } from './read-time.ts';

/** Sets or takes back the time at which an approved draft is published; resolves to whether it changed. */
export async function openSchedule(
  collection: string,
  id: string,
  schedule: string | undefined,
): Promise<boolean> {
  const done = await openDialog<true>({ title: 'انشر في موعد' }, (answer) => {
    const alert = element('p', { className: 'desk-alert', attrs: { role: 'alert' } });
    const send = async (at: string | null) => {
      try {
        await ask('schedule', { body: { collection, id, at } });
        answer(true);
      } catch (error) {
        alert.textContent = String(error);
      }
    };
    return [
      schedule ? element('p', { textContent: `الموعد الآن: ${sayTime(schedule)}` }) : '',
      timeForm((at) => {
        if (at) void send(at);
        else alert.textContent = 'اكتب اليوم هكذا: 1/3/2026، والساعة هكذا: 08:30';
      }),
      alert,
      element(
        'p',
        { className: 'desk-buttons' },
        schedule !== undefined && button('ألغ الموعد', () => void send(null)),
        button('ارجع', () => answer(undefined)),
      ),
    ];
  });
  return done === true;
}

function timeForm(onTime: (at: string | undefined) => void): HTMLElement {
  const day = element('input', { required: true, dir: 'ltr', placeholder: '31/12/2026' });
  const clock = element('input', { required: true, dir: 'ltr', placeholder: '08:30' });
  const form = element(
    'form',
    {},
    element('label', {}, 'اليوم', day),
    element('label', {}, 'الساعة بتوقيت دمشق', clock),
    element('button', { type: 'submit', className: 'desk-main', textContent: 'حدّد الموعد' }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onTime(readTime(day.value, clock.value));
  });
  return form;
}
