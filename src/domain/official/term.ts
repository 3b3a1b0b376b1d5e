import { comparePartialDates, formatDate } from '../date.ts';
import type { Membership } from '#schema/official.ts';

/** The dates of a post; `current` says that the newest source still has the person in it. */
export type Term = Pick<Membership, 'start' | 'end' | 'current'>;

/**
 * How long a post was held, in words, with what is unknown said where a reader would guess.
 * start only, current `// => 'من 29 آذار 2025'`; end only `// => 'حتى 8 كانون الأول 2024'`;
 * start only, not current `// => 'من 9 شباط 2013، وتاريخ الانتهاء غير معروف'`;
 * neither `// => 'تاريخ البدء غير معروف'`
 */
export function termInWords({ start, end, current }: Term): string {
  if (!start) return end ? `حتى ${formatDate(end)}` : unknownStart(current);
  if (end === start) return formatDate(start);
  const from = `من ${formatDate(start)}`;
  if (end) return `${from} حتى ${formatDate(end)}`;
  return current ? from : `${from}، وتاريخ الانتهاء غير معروف`;
}

/** Order for `Array.sort`: posts held now, then the newest; a post without any date comes last. */
export function compareTermsNewestFirst(a: Term, b: Term): number {
  return (
    Number(b.current) - Number(a.current) ||
    compareOptionalDates(b.start ?? b.end, a.start ?? a.end) ||
    compareOptionalDates(b.end, a.end)
  );
}

function unknownStart(current: boolean): string {
  return current ? 'تاريخ البدء غير معروف' : 'تاريخا البدء والانتهاء غير معروفين';
}

/** An absent date counts as older than any. */
function compareOptionalDates(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  return comparePartialDates(a, b);
}
