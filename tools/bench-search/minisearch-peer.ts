import MiniSearch from 'minisearch';
import type { SearchDocument } from '#search/build/document.ts';
import { light10, splitWords } from './light10.ts';
import type { Peer } from './peer.ts';

/** MiniSearch over stems of light10, any word enough: as it finds best in texts, and as it finds best by titles. */
export function openMiniSearch(documents: readonly SearchDocument[]): Peer[] {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: splitWords,
    processTerm: light10,
  });
  for (const [id, { title, text, terms = [] }] of documents.entries())
    index.add({ id, title, text: [text, ...terms].join(' ') });
  return [1, 5].map((boost) => ({
    engine: boost === 1 ? 'MiniSearch + light10' : `MiniSearch + light10, titles ×${boost}`,
    about: `any word, title boost ${boost}`,
    ask: async (query) =>
      index
        .search(query, { combineWith: 'OR', boost: { title: boost } })
        .slice(0, 10)
        .map(({ id }) => id as number),
  }));
}
