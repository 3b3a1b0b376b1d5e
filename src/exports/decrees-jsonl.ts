import type { ArchiveSource } from '#data/act-exports.ts';
import { absoluteUrl } from '#domain/url.ts';
import { actTwin } from './act-json.ts';
import type { Edition } from './edition.ts';

/** Every act on a line of its own: what its twin says, with its address, its licence and its date. */
export function* jsonLines(
  { acts }: Pick<ArchiveSource, 'acts'>,
  { site, home }: Edition,
): Generator<string> {
  for (const source of acts) {
    const url = absoluteUrl(home, source.url);
    const record = { url, licence: site.licence.id, asOf: site.asOf, ...actTwin(source, home) };
    yield `${JSON.stringify(record)}\n`;
  }
}
