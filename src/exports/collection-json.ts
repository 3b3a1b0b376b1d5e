import type { OpenCollection } from '#data/open-data.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { Edition } from './edition.ts';

/**
 * A collection in one file, piece by piece: what may be done with it, to which date it knows, and its entries, each on
 * a line of its own.
 */
export function* collectionJson(
  { name, entries, hasPages }: OpenCollection,
  { site, home }: Edition,
): Generator<string> {
  const head = {
    url: absoluteUrl(home, `/data/${name}.json`),
    schema: absoluteUrl(home, `/data/${name}.schema.json`),
    notice: site.notice.text,
    licence: site.licence.id,
    asOf: site.asOf,
    count: entries.length,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"records":[\n`;
  for (const [place, { id, entry, text }] of entries.entries()) {
    const url = hasPages ? absoluteUrl(home, entryUrl(name, id)) : undefined;
    const record = { id, ...(url && { url }), ...entry, ...(text && { text }) };
    yield `${place > 0 ? ',\n' : ''}${JSON.stringify(record)}`;
  }
  yield '\n]}\n';
}
