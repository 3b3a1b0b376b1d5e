import type { Conflict } from '../../gateway/refusal.ts';
import { showDifference } from '../compare/show-difference.ts';
import { showDay } from '../compare/readable.ts';
import { openDialog } from '../dialog.ts';
import { button, element } from '../element.ts';

/** Asks for the whole text of the file, where there are no fields to choose from. */
export function chooseText(conflict: Conflict): Promise<string | undefined> {
  const { author, base, day, mine, theirs } = conflict;
  const title = theirs
    ? `غيّر ${author} هذا المدخل يوم ${showDay(day)}`
    : `حذف ${author} هذا المدخل يوم ${showDay(day)}`;
  return openDialog<string>({ title, isWide: true }, (answer) => {
    const area = element('textarea', { rows: 18, dir: 'auto', value: mine });
    return [
      element(
        'div',
        { className: 'desk-sides' },
        element('label', {}, 'النص الذي يُحفظ', area),
        element(
          'div',
          {},
          element('p', { textContent: `عند ${author}` }),
          showDifference(base, theirs),
        ),
      ),
      element(
        'p',
        { className: 'desk-buttons' },
        button('احفظ هذا النص', () => answer(area.value), 'desk-main'),
        button('ارجع إلى التحرير', () => answer(undefined)),
      ),
    ];
  });
}
