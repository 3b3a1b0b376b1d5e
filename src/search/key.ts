/**
 * What one word becomes in the index: skeleton and base, so that all forms of a word, its broken plurals among them,
 * stand side by side in one chunk. The separator is a letter that no Arabic word has.
 */
import { isArabicWord, skeleton, stem } from '#arabic/stem.ts';

const SEPARATOR = 'x';

/** `'انظمه' // => 'نظمxانظمه'`, `'2012' // => '2012'`, `'iban' // => 'iban'` */
export function keyOf(base: string): string {
  return isArabicWord(base) ? prefixOf(base) + base : base;
}

/** A number is the same with and without zeros before it. `'017' // => '17'` */
export function withoutZeros(word: string): string {
  return word.replace(/^0+(?=\d)/, '');
}

/** What the keys of all forms of a word begin with; of a number or a foreign word, the word itself. */
export function prefixOf(base: string): string {
  return isArabicWord(base) ? skeleton(stem(base)) + SEPARATOR : base;
}

/** The base in a key: the reverse of `keyOf`. */
export function baseOf(key: string): string {
  const separator = key.indexOf(SEPARATOR);
  return isArabicWord(key.slice(0, 1)) && separator > 0 ? key.slice(separator + 1) : key;
}

/** What a key and those of all forms of its word begin with. `'نظمxانظمه' // => 'نظمx'`, `'2012' // => '2012'` */
export function groupOf(key: string): string {
  const separator = key.indexOf(SEPARATOR);
  return isArabicWord(key.slice(0, 1)) && separator > 0 ? key.slice(0, separator + 1) : key;
}

/**
 * By which a citation finds an act exactly; without the year or the type, what such keys begin with.
 * `('17', 2012, 'law') // => 'act17y2012tlaw'`, `('17') // => 'act17y'`
 */
export function actKey(number: string, year?: number | string, type?: string): string {
  const start = `act${plain(number)}y`;
  if (year === undefined) return start;
  return `${start}${year}t${type === undefined ? '' : plain(type)}`;
}

/** Whether the key of an act is of that type. */
export function isOfType(key: string, type: string): boolean {
  return key.endsWith(`t${plain(type)}`);
}

/** A position in the text belongs to a field by the weight that is stored with it. */
export const fieldWeights = { title: 3, terms: 2, text: 1 } as const;
export type Field = keyof typeof fieldWeights;

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
