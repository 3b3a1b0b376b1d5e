import MiniSearch from 'minisearch';
import type { SearchDocument } from '#search/build/document.ts';
import { light10, splitWords } from './light10.ts';
import type { Peer } from './peer.ts';

/** MiniSearch over stems of light10, titles raised, any word enough. */
export function openMiniSearch(documents: readonly SearchDocument[]): Peer {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: splitWords,
    processTerm: light10,
  });
  for (const [id, { title, text, terms = [] }] of documents.entries())
    index.add({ id, title, text: [text, ...terms].join(' ') });
  return {
    engine: 'MiniSearch + light10',
    about: 'any word, title boost 5',
    ask: async (query) =>
      index
        .search(query, { combineWith: 'OR', boost: { title: 5 } })
        .slice(0, 10)
        .map(({ id }) => id as number),
  };
}
