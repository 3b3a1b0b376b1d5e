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
export function letterLinks(
  groups: readonly LetterGroup<unknown>[],
  hrefOf = (letter: string) => `#${letterAnchor(letter)}`,
) {
  const found = groups.map(({ letter }) => letter);
  const others = found.filter((letter) => !isArabicLetter(letter));
  return [...Object.keys(letterNames), ...others].map((letter) =>
    found.includes(letter) ? { letter, href: hrefOf(letter) } : { letter },
  );
}

/** The anchor of a letter's section. `'ا' // => 'letter-ا'` */
export function letterAnchor(letter: string): string {
  return `letter-${letter === '#' ? 'other' : letter}`;
}

/** A letter as an address says it, all but the Arabic ones together. `'ا' // => 'alef'`, `'E' // => 'other'` */
export function letterSlug(letter: string): string {
  return isArabicLetter(letter) ? letterNames[letter] : 'other';
}

export function isArabicLetter(letter: string): letter is keyof typeof letterNames {
  return Object.hasOwn(letterNames, letter);
}

/** The alphabet in its order, with the names that Unicode gives the letters. */
const letterNames = {
  ا: 'alef',
  ب: 'beh',
  ت: 'teh',
  ث: 'theh',
  ج: 'jeem',
  ح: 'hah',
  خ: 'khah',
  د: 'dal',
  ذ: 'thal',
  ر: 'reh',
  ز: 'zain',
  س: 'seen',
  ش: 'sheen',
  ص: 'sad',
  ض: 'dad',
  ط: 'tah',
  ظ: 'zah',
  ع: 'ain',
  غ: 'ghain',
  ف: 'feh',
  ق: 'qaf',
  ك: 'kaf',
  ل: 'lam',
  م: 'meem',
  ن: 'noon',
  ه: 'heh',
  و: 'waw',
  ي: 'yeh',
};
