import { fold } from './fold.ts';

const collator = new Intl.Collator('ar', { numeric: true, ignorePunctuation: true });

// Nouns whose own first letters are bare «ال»; a written hamza (إلغاء، ألبان) already tells the others.
const NOT_AN_ARTICLE =
  /^ال(?:له|ت(?:زام|حاق|ماس|قاء|فاف|هاب|باس|فات|هام|قاط|واء)(?:ات)?)(?!\p{L})/u;
const ARTICLE = /^[اٱ]ل(?=\p{L}{2})/u;
const BEFORE_THE_WORD = /^[^\p{L}\p{N}]+/u;
const VOCALISATION = /[\p{M}\u0640]/gu;

/**
 * Orders titles as an Arabic index does, for `Array.sort`: blind to «ال» at their head, to marks and to
 * the seat of hamza; numbers by value.
 * `['الوثائق', 'إجازة', 'الأسرة'] // => ['إجازة', 'الأسرة', 'الوثائق']`
 */
export function compareArabic(a: string, b: string): number {
  return collator.compare(indexKey(a), indexKey(b)) || collator.compare(a, b);
}

/**
 * The letter under which an index files a title: 'ا' for أ إ آ, capitals for Latin, '#' for digits and
 * for titles without a letter.
 * `'الأحوال المدنية' // => 'ا'`, `'«المشفى»' // => 'م'`, `'eGov' // => 'E'`, `'2025' // => '#'`
 */
export function indexLetter(title: string): string {
  return /^\p{L}/u.exec(indexKey(title))?.[0].toUpperCase() ?? '#';
}

/** What an index orders a title by: no article, no marks, letters folded. `'الأسرة' // => 'اسره'` */
export function indexKey(title: string): string {
  // Only vocalisation goes before the article is looked for: without its hamza «إلغاء» would show one.
  const word = title.normalize('NFC').replace(VOCALISATION, '').replace(BEFORE_THE_WORD, '');
  return fold(NOT_AN_ARTICLE.test(word) ? word : word.replace(ARTICLE, ''));
}
