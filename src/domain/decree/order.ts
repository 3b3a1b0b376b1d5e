import { comparePartialDates } from '#domain/date.ts';
import type { Decree } from '#schema/decree.ts';

type Ordered = Pick<Decree, 'type' | 'year' | 'number' | 'dates'>;

/** The best known day on which the act was made public: when it was signed, else published. */
export function issuedOn({ dates }: Pick<Decree, 'dates'>): string | undefined {
  return dates.signed?.g ?? dates.published?.g;
}

/** The day of an act, as exactly as it is known: of its issue, else of its force, else its year alone. */
export function ownDay(act: Pick<Decree, 'year' | 'dates'>): string {
  return issuedOn(act) ?? act.dates.inForce?.g ?? String(act.year);
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

/**
 * Whether the first act can have changed the second: an older act cannot. Of one year, their days decide
 * where both are known, and of one type and unknown days, their numbers.
 */
export function canAmend(amending: Ordered, amended: Ordered): boolean {
  if (amending.year !== amended.year) return amending.year > amended.year;
  const [day, other] = [issuedOn(amending), issuedOn(amended)];
  if (day && other && day.length === other.length && day !== other) return day > other;
  if (amending.type !== amended.type) return true;
  return numbers.compare(amending.number ?? '', amended.number ?? '') > 0;
}

const numbers = new Intl.Collator('en', { numeric: true });

function day(act: Ordered): string {
  return issuedOn(act) ?? String(act.year);
}
