import { element } from '../element.ts';
import { condense, diffText, type Segment } from './diff-text.ts';
import type { FieldChange } from './fields.ts';

/** Fields that changed, each with what was taken out and what was put in. */
export function showChanges(changes: readonly FieldChange[]): HTMLElement {
  if (!changes.length) return element('p', { textContent: 'لا فرق بين النسختين.' });
  return element(
    'dl',
    { className: 'desk-changes' },
    ...changes.flatMap(({ label, before, after }) => [
      element('dt', { textContent: label }),
      element('dd', {}, showDifference(before, after)),
    ]),
  );
}

/** One text with marks for what changed from another. */
export function showDifference(before: string, after: string): HTMLElement {
  return element(
    'pre',
    { className: 'desk-difference', dir: 'auto' },
    ...condense(diffText(before, after)).map(showSegment),
  );
}

const marks = {
  removed: { tag: 'del', spoken: 'حُذف' },
  added: { tag: 'ins', spoken: 'أُضيف' },
} as const;

function showSegment({ kind, text }: Segment): Node | string {
  if (kind === 'same') return text;
  const { tag, spoken } = marks[kind];
  const said = element('span', { className: 'desk-spoken', textContent: ` ${spoken}: ` });
  return element(tag, {}, said, text);
}
