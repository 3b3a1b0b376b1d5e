import { createSegmenter, type Segmenter } from '#arabic/segment.ts';
import { isStopWord } from '#arabic/stop-words.ts';
import { isArabicWord } from '#arabic/stem.ts';
import { foldedWords, splitTokens } from '#arabic/tokens.ts';
import { keyOf, withoutZeros } from '../key.ts';
import type { SearchDocument } from './document.ts';

/** Stands for a word that is not indexed, so that those around it keep their distance. */
export const gap = '•';

/** What all documents together say about their language. */
export interface Language {
  segment: Segmenter;
  /** Bases of three letters and more, the most frequent first, and after a tab as texts spell them where that differs. */
  words: string[];
}

/** Counts the words of all documents, and with that evidence takes their forms apart. */
export function learnLanguage(documents: Iterable<SearchDocument>): Language {
  const counts = new Map<string, number>();
  const spellings = new Map<string, string>();
  for (const document of documents) {
    for (const text of textsOf(document)) {
      for (const { word, start, end } of splitTokens(text)) {
        if (!counts.has(word)) spellings.set(word, withoutMarks(text.slice(start, end)));
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  const segment = createSegmenter(counts);
  const words = listWords(counts, segment).map((base) => {
    const spelling = spellings.get(base) ?? spellings.get(`ال${base}`)?.slice(2) ?? base;
    return spelling === base ? base : `${base}\t${spelling}`;
  });
  return { segment, words };
}

/** The keys of a text in its order, separated by spaces, words that say nothing as gaps. */
export function keysOf(text: string, segment: Segmenter): string {
  return foldedWords(text)
    .map((word) => (isStopWord(word) ? gap : keyOf(segment(withoutZeros(word)))))
    .join(' ');
}

function listWords(counts: ReadonlyMap<string, number>, segment: Segmenter): string[] {
  const frequency = new Map<string, number>();
  for (const [word, count] of counts) {
    if (!isArabicWord(word) || isStopWord(word)) continue;
    const base = segment(word);
    if (base.length > 2) frequency.set(base, (frequency.get(base) ?? 0) + count);
  }
  const magnitude = (word: string) => Math.floor(Math.log2(frequency.get(word) ?? 1));
  // Alphabetical within one magnitude, for the list compresses better so.
  return [...frequency.keys()].sort((a, b) => magnitude(b) - magnitude(a) || (a < b ? -1 : 1));
}

function textsOf({ title, terms = [], text }: SearchDocument): string[] {
  return [title, ...terms, text];
}

/** Composed first, lest a hamza that is written as a mark be lost. */
const withoutMarks = (word: string) => word.normalize('NFKC').replace(/[\p{M}\p{Cf}\u0640]/gu, '');
