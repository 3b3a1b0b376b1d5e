import { compareArabic, indexLetter } from '#arabic/collation.ts';
import { paginate } from './pagination.ts';

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

/** One page of an index that is too long for one; its groups may begin or end within a letter. */
export interface LetterPage<T> {
  groups: LetterGroup<T>[];
  number: number;
  total: number;
  /** The page on which each letter of the whole index begins. */
  pageOf: ReadonlyMap<string, number>;
}

/** Cuts an index into pages of so many items; an empty one has one empty page. */
export function paginateLetters<T>(
  items: readonly T[],
  titleOf: (item: T) => string,
  size: number,
): LetterPage<T>[] {
  const filed = groupByLetter(items, titleOf).flatMap(({ letter, items }) =>
    items.map((item) => ({ letter, item })),
  );
  const pages = paginate(filed, size);
  const pageOf = new Map<string, number>();
  for (const { items, number } of pages)
    for (const { letter } of items) if (!pageOf.has(letter)) pageOf.set(letter, number);
  return pages.map(({ items, number, total }) => ({
    groups: [...Map.groupBy(items, ({ letter }) => letter)].map(([letter, members]) => ({
      letter,
      items: members.map(({ item }) => item),
    })),
    number,
    total,
    pageOf,
  }));
}

/**
 * The whole alphabet for a row of links, then the letters outside it that have items; a letter without items
 * has no `href`.
 */
export function letterLinks(
  groups: readonly Pick<LetterGroup<unknown>, 'letter'>[],
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
