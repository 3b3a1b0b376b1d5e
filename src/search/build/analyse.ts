import { createSegmenter, type Segmenter } from '#arabic/segment.ts';
import { isStopWord } from '#arabic/stop-words.ts';
import { isArabicWord } from '#arabic/stem.ts';
import { keyOf, withoutZeros } from '../key.ts';
import { literalOf, type Evidence } from './vocabulary.ts';

/** What all documents together say about their language. */
export interface Language {
  /** The key of a word of a vocabulary; undefined for one that is not indexed, as it says nothing. */
  keyOf(word: string): string | undefined;
  /** Bases of three letters and more, the most frequent first, and after a tab as texts spell them where that differs. */
  words: string[];
}

/** With the evidence of all texts, takes the forms of their words apart. */
export function learnLanguage(evidence: Pick<Evidence, 'counts' | 'spell'>): Language {
  const counts = evidence.counts();
  const segment = createSegmenter(counts);
  const words = listWords(counts, segment).map((base) => {
    const spelling = evidence.spell(base) ?? evidence.spell(`ال${base}`)?.slice(2) ?? base;
    return spelling === base ? base : `${base}\t${spelling}`;
  });
  return { words, keyOf: (word) => findKey(word, segment) };
}

function findKey(word: string, segment: Segmenter): string | undefined {
  const literal = literalOf(word);
  if (literal !== undefined) return literal;
  return isStopWord(word) ? undefined : keyOf(segment(withoutZeros(word)));
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
