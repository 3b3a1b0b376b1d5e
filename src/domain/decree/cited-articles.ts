import { articleName } from './articles.ts';
import type { FoundCitation } from './found-citations.ts';
import type { ActRelation } from './relations.ts';

/** A text that names an article: an act, and which of its articles. */
export interface ArticleCiter {
  act: string;
  /** The anchor of the citing article; absent where the words stand outside articles, or an editor does not say. */
  place?: string | undefined;
}

/**
 * What names each article of an act, by the article's anchor; an article that names it twice counts once.
 * `incoming`: the relations that editors state to the act; `citations`: those of others that mean it, by their act.
 */
export function citedArticles(
  incoming: readonly ActRelation[],
  citations: readonly (FoundCitation & { act: string })[],
): Map<string, ArticleCiter[]> {
  const found = new Map<string, ArticleCiter[]>();
  const add = (article: string, citer: ArticleCiter, isVague: boolean) => {
    const citers = found.get(article) ?? [];
    const isKnown = citers.some(
      ({ act, place }) => act === citer.act && (isVague || place === citer.place),
    );
    if (!isKnown) found.set(article, [...citers, citer]);
  };
  for (const { act, articles, place } of citations)
    for (const article of articles) add(`art-${article}`, { act, place }, !place);
  for (const { act, articles, origin } of incoming) {
    if (origin === 'auto') continue;
    for (const article of articles) {
      const name = articleName(article);
      if (name) add(`art-${name}`, { act }, true);
    }
  }
  return found;
}
