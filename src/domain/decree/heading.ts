import type { Decree } from '#schema/decree.ts';
import { citeAct } from './identifier.ts';

type Named = Pick<Decree, 'type' | 'year' | 'number' | 'title'>;

/**
 * The legal name with the subject, as the heading of a page.
 * `'القانون رقم 4 لعام 2009: قانون التوقيع الإلكتروني'`; without a subject, the legal name alone.
 */
export function headAct(act: Named): string {
  return act.title ? `${citeAct(act)}: ${act.title}` : citeAct(act);
}
