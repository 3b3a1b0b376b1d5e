import { readCitationQuery, type CitationQuery } from '#domain/decree/citation-query.ts';
import { actId } from '#domain/decree/identifier.ts';
import { entryUrl } from '#domain/url.ts';
import { actTypes } from '#schema/vocabulary.ts';
import type { Hit } from './result.ts';

export interface CitedActs {
  /** The addresses of the hits that are the act which the query cites: more than one where it does not name the type. */
  urls: string[];
  /** Whether the query says nothing else. */
  isWhole: boolean;
}

/** Which hits are the act that a query cites by number and year; `base` is the path of the portal, without a slash at its end. */
export function findCitedHits(
  query: string,
  hits: readonly Pick<Hit, 'url'>[],
  base = '',
): CitedActs {
  const citation = readCitationQuery(query);
  const pages = citation ? pagesOf(citation) : [];
  const urls = hits
    .map(({ url }) => url)
    .filter((url) => pages.some((page) => url.replace(/#.*$/, '') === base + page));
  return { urls, isWhole: citation?.rest === '' };
}

/** Where the act stands if the portal has it. */
function pagesOf({ types, number, year }: CitationQuery): string[] {
  if (!year) return [];
  const possible = types.length > 0 ? types : (Object.keys(actTypes) as (keyof typeof actTypes)[]);
  return possible.map((type) => entryUrl('decrees', actId({ type, number, year })));
}
