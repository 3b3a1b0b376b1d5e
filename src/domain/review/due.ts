import { daysInMonth } from '#schema/partial-date.ts';
import type { Provenance } from '#schema/provenance.ts';
import { parsePartialDate } from '../date.ts';

/** The day by which an entry is to be reviewed. */
export interface ReviewDue {
  /** ISO date; the entry is overdue from the next day on. */
  day: string;
  /** Whether the entry states it; otherwise it follows from its last review and the rule of its kind. */
  isStated: boolean;
}

type Reviewed = Pick<Provenance, 'lastReviewed' | 'reviewDue'>;

/**
 * When an entry is to be reviewed: on the day that it states, else so many months after the last day that its last
 * review can have been; undefined where it states neither, or where its kind has no rule.
 * `({ lastReviewed: '2025-02' }, 12) // => { day: '2026-02-28', isStated: false }`
 */
export function findReviewDue(
  { reviewDue, lastReviewed }: Reviewed,
  months?: number,
): ReviewDue | undefined {
  if (reviewDue) return { day: reviewDue, isStated: true };
  if (!lastReviewed || months === undefined) return undefined;
  return { day: addMonths(lastReviewed, months), isStated: false };
}

/** The months between two reviews of an entry, by the rules of the site; a service that is no more has none. */
export function findInterval<K extends string>(
  kind: K | undefined,
  { status }: { status?: unknown },
  rules: Partial<Record<K, number | undefined>> = {},
): number | undefined {
  return kind === undefined || status === 'withdrawn' ? undefined : rules[kind];
}

/** When an entry was to be reviewed, if that day has passed. */
export function findOverdue(
  entry: Reviewed,
  today: string,
  months?: number,
): ReviewDue | undefined {
  const due = findReviewDue(entry, months);
  return due && due.day < today ? due : undefined;
}

/** From the last day that a date may mean; a day that the month lacks is its last. `('2024-02', 12) // => '2025-02-28'` */
function addMonths(date: string, months: number): string {
  const { year = 0, month = 12, day } = parsePartialDate(date) ?? {};
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const lastDay = daysInMonth(newYear, newMonth);
  const newDay = Math.min(day ?? daysInMonth(year, month), lastDay);
  return [newYear, pad(newMonth), pad(newDay)].join('-');
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
