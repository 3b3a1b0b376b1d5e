import { foldedWords } from '#arabic/tokens.ts';

/** The first and the last word of a place where the words asked for stand together. */
export type Found = readonly [first: number, last: number];

/**
 * Where the words of a query stand together among the folded words of a text. What is typed may begin and end inside a
 * word: «قانون» is found in «بالقانون», «القانون ال» in «القانون المدني».
 */
export function findWords(words: readonly string[], query: string): Found[] {
  const asked = foldedWords(query);
  const [first = '', ...rest] = asked;
  const last = rest.pop();
  if (!first) return [];
  if (last === undefined)
    return words.flatMap((word, index) => (word.includes(first) ? [[index, index] as const] : []));
  const fits = (start: number) =>
    words[start]?.endsWith(first) &&
    rest.every((word, index) => words[start + 1 + index] === word) &&
    words[start + 1 + rest.length]?.startsWith(last);
  return words.flatMap((_, start) =>
    fits(start) ? [[start, start + 1 + rest.length] as const] : [],
  );
}
