import { possibleBases } from '#arabic/segment.ts';
import { foldedWords } from '#arabic/tokens.ts';
import type { LexiconLine } from './files.ts';

/** Other ways to say what a query says. */
export interface Thesaurus {
  /** Single words for a single word. */
  synonymsOf(word: string): string[];
  /** The query with some of its words replaced by others, where a single word does not stand for a single word. */
  rewrite(words: readonly string[]): string[][];
}

const longestTerm = 4;
/** Each costs as much as the query itself. */
const mostRewrites = 3;

/** A thesaurus of the lexicon's lines; it looks words up without article and attached particles. */
export function createThesaurus(lines: readonly LexiconLine[]): Thesaurus {
  const meanings = new Map<string, string[][]>();
  for (const [direction, ...terms] of lines) {
    const [term = [], ...forms] = terms.map(plainWords);
    for (const form of forms) add(form, term);
    if (direction === 'both') for (const form of forms) add(term, form);
  }
  const lookUp = (words: readonly string[]) =>
    (words.length === 1 ? possibleBases(words[0] ?? '') : [words.map(plain).join(' ')]).flatMap(
      (key) => meanings.get(key) ?? [],
    );

  return {
    synonymsOf: (word) =>
      lookUp([word]).flatMap(([first, ...more]) => (first && more.length === 0 ? [first] : [])),
    rewrite(words) {
      const spans = words.flatMap((_, start) =>
        range(1, Math.min(longestTerm, words.length - start)).map((length) => ({ start, length })),
      );
      // Where many words mean one thing, that is surer than what each of them means.
      return spans
        .toSorted((a, b) => b.length - a.length)
        .flatMap(({ start, length }) => {
          const end = start + length;
          return lookUp(words.slice(start, end))
            .filter((term) => length > 1 || term.length > 1)
            .map((term) => unique([...words.slice(0, start), ...term, ...words.slice(end)]));
        })
        .slice(0, mostRewrites);
    },
  };

  function add(from: string[], to: string[]): void {
    const key = from.join(' ');
    meanings.set(key, [...(meanings.get(key) ?? []), to]);
  }
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
const unique = (words: string[]) => [...new Set(words)];
const plainWords = (text: string) => foldedWords(text).map(plain);
/** The word without its article. */
const plain = (word: string) => possibleBases(word)[0] ?? word;
