/**
 * From a folded word without article and proclitics (its base) to what its forms share. Light stemming after Larkey,
 * Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007); the skeleton is ours.
 */

/** Endings, longest first, with the length below which a word would lose a letter of its root. */
const SUFFIXES: readonly [ending: string, shortestRest: number][] = [
  ['تهما', 3],
  ['تهم', 3],
  ['تهن', 3],
  ['اتها', 3],
  ['تها', 3],
  ['هما', 3],
  ['ها', 3],
  ['هم', 3],
  ['هن', 3],
  ['كم', 4],
  ['نا', 3],
  ['ات', 3],
  ['ان', 4],
  ['ون', 4],
  ['ين', 4],
  ['يه', 3],
  ['ته', 3],
  ['ه', 2],
  ['ي', 3],
  ['ا', 4],
];

/** The plural «فواعيل، مفاعيل» of a word that ends in ن: «قوانين، سلاطين». */
const BROKEN_PLURAL_IN_YN = /^..ا.ين$/;
const mostSuffixes = 3;
const ARABIC = /^[\u0621-\u064A]+$/;

/** Whether a folded word is written in Arabic letters, and so has forms. */
export function isArabicWord(word: string): boolean {
  return ARABIC.test(word);
}

/**
 * A base without its endings: feminine, dual, sound plurals, attached pronouns, nisba.
 * `'وزارات' // => 'وزار'`, `'وزاره' // => 'وزار'`, `'قوانين' // => 'قوانين'`, `'2012' // => '2012'`
 */
export function stem(base: string): string {
  if (!isArabicWord(base)) return base;
  let rest = base;
  for (let taken = 0; taken < mostSuffixes; taken += 1) {
    const suffix = SUFFIXES.find(([ending, shortest]) => canDrop(rest, ending, shortest));
    if (!suffix) break;
    rest = rest.slice(0, -suffix[0].length);
  }
  return rest;
}

/**
 * The consonants of a stem: ا, ي and any و but the first are what broken plurals change.
 * `'نظام' // => 'نظم'`, `'انظم' // => 'نظم'`, `'وسايل' // => 'وسل'`
 */
export function skeleton(stem: string): string {
  if (!isArabicWord(stem)) return stem;
  const consonants = stem.slice(0, 1).replace(/[اي]/, '') + stem.slice(1).replace(/[اوي]/g, '');
  return consonants.length < 2 ? stem : consonants;
}

function canDrop(word: string, ending: string, shortestRest: number): boolean {
  if (!word.endsWith(ending) || word.length - ending.length < shortestRest) return false;
  return ending !== 'ين' || !BROKEN_PLURAL_IN_YN.test(word);
}
