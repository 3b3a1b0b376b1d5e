import { compareArabic, indexLetter } from '#arabic/collation.ts';

export interface LetterGroup<T> {
  letter: string;
  items: T[];
}

/** Items as an Arabic index files them: in order, under the first letter of their titles. */
export function groupByLetter<T>(
  items: readonly T[],
  titleOf: (item: T) => string,
): LetterGroup<T>[] {
  const ordered = items.toSorted((a, b) => compareArabic(titleOf(a), titleOf(b)));
  const groups = Map.groupBy(ordered, (item) => indexLetter(titleOf(item)));
  return [...groups].map(([letter, items]) => ({ letter, items }));
}

/**
 * The whole alphabet for a row of links, then the letters outside it that have items; a letter without items
 * has no `href`.
 */
export function letterLinks(groups: readonly LetterGroup<unknown>[]) {
  const found = groups.map(({ letter }) => letter);
  const others = found.filter((letter) => !ALPHABET.includes(letter));
  return [...ALPHABET, ...others].map((letter) =>
    found.includes(letter) ? { letter, href: `#${letterAnchor(letter)}` } : { letter },
  );
}

/** The anchor of a letter's section. `'ا' // => 'letter-ا'` */
export function letterAnchor(letter: string): string {
  return `letter-${letter === '#' ? 'other' : letter}`;
}

const ALPHABET = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
