import { stringify } from 'yaml';
import { absoluteUrl } from '#domain/url.ts';
import type { Act } from '#data/decrees.ts';
import type { ActSource } from '#data/act-exports.ts';
import type { Edition } from './edition.ts';

/**
 * An act as Markdown: the entry's own front matter, under `edition` what the portal adds to it, and below the text as
 * issued.
 */
export function actMarkdown(source: ActSource, { site, home }: Edition): string {
  const { id, ...entry } = entryOf(source.act);
  const edition = {
    id,
    url: absoluteUrl(home, source.url),
    citation: source.citation,
    publisher: site.name,
    asOf: site.asOf,
    licence: site.licence.id,
    notice: site.notice.text,
  };
  // Long lines are kept whole, and years, dates and numbers of acts quoted, so that every YAML reader finds the same.
  const front = stringify({ ...entry, edition }, { lineWidth: 0, version: '1.1' });
  return `---\n${front}---\n${source.body && `\n${source.body}\n`}`;
}

/** What the front matter of the act's own file says: the schema reads an absent list as an empty one. */
function entryOf(act: Act): Partial<Act> {
  const told = Object.entries(act).filter(
    ([name, value]) => name !== 'filePath' && !isEmpty(value),
  );
  return Object.fromEntries(told);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
