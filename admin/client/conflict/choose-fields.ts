import { showDifference } from '../compare/show-difference.ts';
import { showDay } from '../compare/readable.ts';
import type { Choice, Pick, ThreeWay } from '../compare/three-way.ts';
import { openDialog } from '../dialog.ts';
import { button, element } from '../element.ts';

type Picks = Record<string, Pick>;

/** Asks for every field that both changed whose value stands; undefined when the editor goes back to the form. */
export function chooseFields(
  { author, day }: Who,
  { choices, taken }: ThreeWay,
): Promise<Picks | undefined> {
  const title = `غيّر ${author} هذا المدخل أيضاً يوم ${showDay(day)}`;
  return openDialog<Picks>({ title, isWide: true, canLeave: true }, (answer) => {
    const form = element('form', {}, ...choices.map((choice) => choiceFieldset(choice, author)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer(readPicks(new FormData(form), choices));
    });
    form.append(
      element(
        'p',
        { className: 'desk-buttons' },
        element('button', {
          type: 'submit',
          className: 'desk-main',
          textContent: 'احفظ ما اخترته',
        }),
        button('ارجع إلى التحرير', () => answer(undefined)),
      ),
    );
    return [
      element('p', {
        textContent: choices.length
          ? 'اختر لكل حقل ما يبقى. لا يُحفظ شيء قبل أن تختار، وما كتبته باقٍ في النموذج.'
          : 'لا حقل غيّرتماه معاً. راجع ما يلي ثم احفظ.',
      }),
      taken.length
        ? element('p', { textContent: `غيّره وحده، فيؤخذ كما كتبه: ${taken.join('، ')}.` })
        : '',
      form,
    ];
  });
}

interface Who {
  author: string;
  /** ISO date. */
  day: string;
}

function choiceFieldset(choice: Choice, author: string): HTMLElement {
  const { key, label, base, mine, theirs, canJoin, isText } = choice;
  return element(
    'fieldset',
    { className: 'desk-choice' },
    element('legend', { textContent: label }),
    element(
      'div',
      { className: 'desk-sides' },
      option(key, 'mine', 'عندك', showDifference(base, mine), true),
      option(key, 'theirs', `عند ${author}`, showDifference(base, theirs)),
    ),
    canJoin && option(key, 'both', 'كلاهما، الواحد بعد الآخر'),
    isText && ownText(key, mine),
    element(
      'details',
      {},
      element('summary', { textContent: 'كان' }),
      element('pre', {
        className: 'desk-difference',
        dir: 'auto',
        textContent: base || 'بلا قيمة',
      }),
    ),
  );
}

function option(key: string, value: string, text: string, shown?: Node, checked = false) {
  const radio = element('input', { type: 'radio', name: key, value, checked });
  return element('div', {}, element('label', {}, radio, ` ${text}`), shown);
}

function ownText(key: string, text: string): HTMLElement {
  const area = element('textarea', { name: `${key} text`, rows: 6, dir: 'auto', value: text });
  area.setAttribute('aria-label', 'النص الذي تكتبه');
  const own = option(key, 'own', 'نص أكتبه الآن', area);
  area.addEventListener('input', () => {
    const radio = own.querySelector('input');
    if (radio) radio.checked = true;
  });
  return own;
}

function readPicks(data: FormData, choices: readonly Choice[]): Picks {
  return Object.fromEntries(
    choices.map(({ key }): [string, Pick] => {
      const value = data.get(key);
      if (value === 'own') return [key, { text: String(data.get(`${key} text`)) }];
      return [key, value === 'theirs' || value === 'both' ? value : 'mine'];
    }),
  );
}
