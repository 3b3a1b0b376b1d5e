import type { Organisation } from '#schema/organisation.ts';
import { comparePartialDates, formatDateRange } from '../date.ts';

/**
 * The names that a body had, oldest first and the undated at the end; each with its period in words; the
 * period is '' where no source dates it.
 * `{ name: 'وزارة المواصلات', to: '2004' } // => { name: 'وزارة المواصلات', period: 'حتى 2004' }`
 */
export function datedNames({ names }: Pick<Organisation, 'names'>) {
  return names
    .toSorted((a, b) => compareOptional(a.to, b.to) || compareOptional(a.from, b.from))
    .map(({ name, from, to }) => ({ name, period: formatDateRange(from, to) }));
}

/** An absent date counts as later than any. */
function compareOptional(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return comparePartialDates(a, b);
}
