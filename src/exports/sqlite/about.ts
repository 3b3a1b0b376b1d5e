import { absoluteUrl } from '#domain/url.ts';
import type { Edition } from '../edition.ts';
import { column, makeTable, type Table } from '../tables/table.ts';

/** Where the file comes from, to which date it knows, and what may be done with it. */
export function aboutTable({ site, home }: Edition): Table {
  const facts = {
    publisher: site.name,
    url: home.href,
    readme: absoluteUrl(home, '/data/README.md'),
    asOf: site.asOf,
    licence: site.licence.id,
    licenceUrl: absoluteUrl(home, site.licence.href),
    notice: site.notice.text,
  };
  return makeTable<[string, string]>(
    'about',
    'عن هذا الملف',
    [column('key', 'البند', ([key]) => key), column('value', 'قيمته', ([, value]) => value)],
    Object.entries(facts),
  );
}
