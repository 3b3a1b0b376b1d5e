import { comparePartialDates } from '#domain/date.ts';
import type { Decree } from '#schema/decree.ts';

type Ordered = Pick<Decree, 'type' | 'year' | 'number' | 'dates'>;

/** The best known day on which the act was made public: when it was signed, else published. */
export function issuedOn({ dates }: Pick<Decree, 'dates'>): string | undefined {
  return dates.signed?.g ?? dates.published?.g;
}

/**
 * Newest first, for `Array.sort`: by year, then by day where it is known; acts without a day come after
 * those with one, the higher number first.
 */
export function compareNewest(a: Ordered, b: Ordered): number {
  return (
    b.year - a.year ||
    comparePartialDates(day(b), day(a)) ||
    numbers.compare(b.number ?? '', a.number ?? '') ||
    a.type.localeCompare(b.type)
  );
}

const numbers = new Intl.Collator('en', { numeric: true });

function day(act: Ordered): string {
  return issuedOn(act) ?? String(act.year);
}
