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

/** What all vocabularies together say of their words. */
export interface Evidence {
  /** Adds what a vocabulary says, and gives the numbers by which the evidence has its words. */
  add(vocabulary: Vocabulary): Uint32Array;
  words: readonly string[];
  /** How often texts have each word. */
  counts(): Map<string, number>;
  /** How the first vocabulary whose texts have the word spells it. */
  spell(word: string): string | undefined;
}

/** A word is looked up once for each vocabulary that has it: at 50,000 pages the same few come again and again. */
export function gatherEvidence(): Evidence {
  const numbers = new Map<string, number>();
  const all: Vocabulary = { words: [], counts: [], spellings: [] };
  return {
    words: all.words,
    add: ({ words, counts, spellings }) =>
      Uint32Array.from(words, (word, order) => {
        const number = numbers.get(word) ?? all.words.push(word) - 1;
        const before = all.counts[number] ?? 0;
        if (number === numbers.size) numbers.set(word, number);
        if (before === 0) all.spellings[number] = spellings[order] ?? word;
        all.counts[number] = before + (counts[order] ?? 0);
        return number;
      }),
    counts: () =>
      new Map(
        all.words.flatMap((word, number) => {
          const count = all.counts[number] ?? 0;
          return count > 0 ? [[word, count] as const] : [];
        }),
      ),
    spell: (word) => all.spellings[numbers.get(word) ?? -1],
  };
}

/** Composed first, lest a hamza that is written as a mark be lost. */
const withoutMarks = (word: string) => word.normalize('NFKC').replace(/[\p{M}\p{Cf}\u0640]/gu, '');
