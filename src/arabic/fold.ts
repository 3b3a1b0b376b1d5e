import { toWesternDigits } from './digits.ts';

/** Each letter, and the letters that readers type in its place. */
const LOOK_ALIKES = {
  ا: 'ٱٲٳ',
  ي: 'ىیېێے',
  و: 'ۆۇۈۋ',
  ه: 'ةہھەۃ',
  ك: 'کڪگ',
  // Sounds of Kurdish, Persian and foreign names, which Arabic keyboards write with the nearest letter.
  ب: 'پ',
  ج: 'چ',
  ز: 'ژ',
  ف: 'ڤ',
  ل: 'ڵ',
  ر: 'ڕ',
};

const FOLDED = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([letter, variants]) =>
    [...variants].map((variant) => [variant, letter] as const),
  ),
);
const VARIANT = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g');

// Marks, invisible controls, tatweel, and the hamza that stands alone: «كهرباء» is often typed «كهربا»,
// and «مؤخرا» «موءخرا».
const SILENT = /[\p{M}\p{Cf}\u0640\u0621\u0674]/gu;

/**
 * A key under which spellings of one word are equal, for comparing and filtering; never for display.
 * Idempotent and linear; Arabic characters fold one by one, only white space looks at its neighbours.
 * `'الإِقـامة' // => 'الاقامه'`, `'مسؤولٌ  ١٢' // => 'مسوول 12'`, `'ء' // => ''`
 */
export function fold(text: string): string {
  // Decomposed, أ إ آ ؤ ئ are their carrier and a mark, and presentation forms are plain letters.
  // Marks go first as well: normalising sorts runs of them, in quadratic time (40,000 take two seconds).
  const letters = text.replace(SILENT, '').normalize('NFKD').replace(SILENT, '').toLowerCase();
  return toWesternDigits(letters)
    .replace(VARIANT, (variant) => FOLDED.get(variant) ?? variant)
    .replace(/\s+/g, ' ')
    .trim();
}
