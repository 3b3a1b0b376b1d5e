import { splitTokens } from '#arabic/tokens.ts';

/** The words of some documents in the order in which they first occur. */
export interface Vocabulary {
  words: string[];
  /** How often texts have each: zero for a key that a document is found by and that is no word of a text. */
  counts: number[];
  /** How the first text that has it spells each, without its vowels. */
  spellings: string[];
}

/** A key in a vocabulary, as it stands in the index, where others are words of a language. */
const literalMark = '=';

export function literalOf(word: string): string | undefined {
  return word.startsWith(literalMark) ? word.slice(1) : undefined;
}

/** Gathers a vocabulary, and says by which numbers it has what it was given. */
export function collectVocabulary() {
  const vocabulary: Vocabulary = { words: [], counts: [], spellings: [] };
  const numbers = new Map<string, number>();
  const add = (word: string, spell: () => string) => {
    const number = numbers.size;
    numbers.set(word, number);
    vocabulary.words.push(word);
    vocabulary.counts.push(0);
    vocabulary.spellings.push(spell());
    return number;
  };
  return {
    vocabulary,
    literal(key: string): number {
      const word = literalMark + key;
      return numbers.get(word) ?? add(word, () => '');
    },
    /** The words of a text, in its order. */
    text(text: string): number[] {
      return splitTokens(text).map(({ word, start, end }) => {
        const number = numbers.get(word) ?? add(word, () => withoutMarks(text.slice(start, end)));
        vocabulary.counts[number] = (vocabulary.counts[number] ?? 0) + 1;
        return number;
      });
    },
  };
}

/** What all vocabularies together say of their words; `spellings` are those of the first that has the word. */
export interface Evidence {
  counts: Map<string, number>;
  spellings: Map<string, string>;
}

export function addUp(evidence: Evidence, { words, counts, spellings }: Vocabulary): void {
  for (const [order, word] of words.entries()) {
    const count = counts[order] ?? 0;
    if (count === 0) continue;
    const before = evidence.counts.get(word);
    if (before === undefined) evidence.spellings.set(word, spellings[order] ?? word);
    evidence.counts.set(word, (before ?? 0) + count);
  }
}

/** Composed first, lest a hamza that is written as a mark be lost. */
const withoutMarks = (word: string) => word.normalize('NFKC').replace(/[\p{M}\p{Cf}\u0640]/gu, '');
