import type { Field } from '../key.ts';
import type { Nearness, WordMatch } from './match.ts';
import { fieldOf } from './places.ts';
import type { IndexedWord } from './reader.ts';

/**
 * How often pages have a word. Of page `p`, the counts begin at `p * columns`: title, terms and text, for the word
 * itself, then for its forms, then for its consonants. At 10,000 pages an object for each takes most of a search.
 */
export interface WordCounts {
  /** The pages that have the word in any way, each once. */
  pages: number[];
  counts: Uint16Array;
}

export const levels = ['same', 'form', 'consonants'] as const satisfies Nearness[];
const fields = ['title', 'terms', 'text'] as const satisfies Field[];
export const columns = levels.length * fields.length;

export function countWord({ variants }: WordMatch, pageCount: number): WordCounts {
  const pages: number[] = [];
  const counts = new Uint16Array(pageCount * columns);
  const isKnown = new Uint8Array(pageCount);
  for (const { nearness, word } of variants) {
    const level = levels.indexOf(nearness) * fields.length;
    const inPostings = countPostings(word);
    for (const [order, { page }] of word.postings.entries()) {
      if (isKnown[page] === 0) pages.push(page);
      isKnown[page] = 1;
      const cell = page * columns + level;
      for (let field = 0; field < fields.length; field += 1) {
        const more = inPostings[order * fields.length + field] ?? 0;
        counts[cell + field] = (counts[cell + field] ?? 0) + more;
      }
    }
  }
  return { pages, counts };
}

/** How often each posting of a word has it in each field. A reader who types asks for the same words again and again. */
function countPostings(word: IndexedWord): Uint16Array {
  const known = countsOf.get(word);
  if (known) return known;
  const counts = new Uint16Array(word.postings.length * fields.length);
  for (const [order, { places }] of word.postings.entries()) {
    let cell = order * fields.length + fields.indexOf('text');
    for (const place of places) {
      if (place < 0) cell = order * fields.length + fields.indexOf(fieldOf(place));
      else counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  countsOf.set(word, counts);
  return counts;
}

const countsOf = new WeakMap<IndexedWord, Uint16Array>();
