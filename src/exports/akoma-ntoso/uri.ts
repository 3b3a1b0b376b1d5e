import { parsePartialDate } from '#domain/date.ts';
import { articleAnchor } from '#domain/decree/articles.ts';
import { parseActId } from '#domain/decree/identifier.ts';
import type { Site } from '#schema/site.ts';

/**
 * The address of an act as a work, after the Akoma Ntoso Naming Convention; `xx` where the site names no country.
 * `('law-2009-4', { country: { code: 'sy' } })` // => `'/akn/sy/act/law/2009/4'`
 */
export function workUri(id: string, { country }: Pick<Site, 'country'>): string {
  const act = parseActId(id);
  const steps = act ? [act.type, act.year, act.number].filter(Boolean) : [id];
  return ['/akn', country?.code ?? 'xx', 'act', ...steps].join('/');
}

/** `('/akn/sy/act/law/2009/4', '2009-02-25')` // => `'/akn/sy/act/law/2009/4/ara@2009-02-25'` */
export function expressionUri(work: string, issued: string): string {
  return `${work}/ara@${issued}`;
}

/** The id of an article by its number: `'12 مكرر'` // => `'art_12-bis'`; undefined for what is no number. */
export function articleId(article: string): string | undefined {
  return articleAnchor(`المادة ${article}`)?.replace('art-', 'art_');
}

/**
 * The format knows whole days only: a year or a month becomes its first day, and the precision stands in the name.
 * `('2009', 'issued')` // => `{ date: '2009-01-01', name: 'issued-year' }`
 */
export function fullDay(date: string, name: string): { date: string; name: string } {
  const { year, month, day } = parsePartialDate(date) ?? {};
  const precision = day ? '' : month ? '-month' : '-year';
  const two = (part = 1) => String(part).padStart(2, '0');
  return { date: `${year ?? date}-${two(month)}-${two(day)}`, name: name + precision };
}
