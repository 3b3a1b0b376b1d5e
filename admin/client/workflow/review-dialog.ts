import { changedFields } from '../compare/fields.ts';
import { showChanges } from '../compare/show-difference.ts';
import { openDialog } from '../dialog.ts';
import { button, element } from '../element.ts';
import { readData, type EntryFacts } from './entry-facts.ts';
import { whyNot } from './may.ts';

export type Verdict = { verdict: 'approve' } | { verdict: 'return'; note: string };

/** Shows what a draft changes of the published entry, to whoever may review it with the two answers of a reviewer. */
export function openReview({ collection, published, draft, target }: EntryFacts) {
  const isInReview = draft?.status === 'pending_review';
  const reason = isInReview ? whyNot('review', target) : undefined;
  const [before, after] = [published, draft?.text ?? ''].map((text) => readData(collection, text));
  const title = published ? 'ما تغيّر عن المنشور' : 'مدخل جديد، لم يُنشر منه شيء';
  return openDialog<Verdict>({ title, isWide: true }, (answer) => [
    element('p', { textContent: sayWho(draft) }),
    showChanges(changedFields(collection, before ?? {}, after ?? {})),
    reason ? element('p', { className: 'desk-why', textContent: reason }) : '',
    isInReview && !reason ? verdictForm(answer) : '',
    element(
      'p',
      { className: 'desk-buttons' },
      button('أغلق', () => answer(undefined)),
    ),
  ]);
}

function sayWho(draft: EntryFacts['draft']): string {
  const editors = draft?.editors.map(({ name }) => name).join(' و') ?? '';
  return [editors && `حرّره ${editors}.`, draft?.reviewer && `اعتمده ${draft.reviewer}.`]
    .filter(Boolean)
    .join(' ');
}

function verdictForm(answer: (verdict: Verdict) => void): HTMLElement {
  const note = element('textarea', { rows: 3, dir: 'auto', required: true });
  const form = element(
    'form',
    {},
    element('label', {}, 'ملاحظة لمن حرّره', note),
    element('p', { className: 'desk-hint', textContent: 'تلزم الملاحظة لإعادة المسودة.' }),
    element(
      'p',
      { className: 'desk-buttons' },
      button('اعتمد المسودة', () => answer({ verdict: 'approve' }), 'desk-main'),
      element('button', { type: 'submit', textContent: 'أعدها بالملاحظة' }),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer({ verdict: 'return', note: note.value.trim() });
  });
  return form;
}
