import type { OpenCollection } from '#data/open-data.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { Edition } from './edition.ts';

/** A collection in one file: what may be done with it, to which date it knows, and its entries, each on a line of its own. */
export function writeCollection(
  { name, entries, hasPages }: OpenCollection,
  { site, home }: Edition,
): string {
  const head = {
    url: absoluteUrl(home, `/data/${name}.json`),
    schema: absoluteUrl(home, `/data/${name}.schema.json`),
    notice: site.notice.text,
    licence: site.licence.id,
    asOf: site.asOf,
    count: entries.length,
  };
  const records = entries.map(({ id, entry, text }) =>
    JSON.stringify({
      id,
      ...(hasPages && { url: absoluteUrl(home, entryUrl(name, id)) }),
      ...entry,
      ...(text && { text }),
    }),
  );
  return `${JSON.stringify(head).slice(0, -1)},"records":[\n${records.join(',\n')}\n]}\n`;
}
