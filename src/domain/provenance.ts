import type { Provenance } from '#schema/provenance.ts';
import { comparePartialDates } from './date.ts';

/** Entries by the date at which they were last right, newest first; those without a date keep their order at the end. */
export function newestFirst<E extends Pick<Provenance, 'lastReviewed'>>(
  entries: readonly E[],
): E[] {
  return entries.toSorted((a, b) => {
    if (!a.lastReviewed || !b.lastReviewed)
      return Number(!a.lastReviewed) - Number(!b.lastReviewed);
    return comparePartialDates(b.lastReviewed, a.lastReviewed);
  });
}
