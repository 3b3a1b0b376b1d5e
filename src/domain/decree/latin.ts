import { fold } from '#arabic/fold.ts';

/**
 * One Latin spelling for each Arabic letter, no two alike. They only keep ids apart; nobody reads them aloud. The
 * letters are folded ones, so أ and ا, or ه and ة, are the same.
 */
const spellings = new Map(
  Object.entries({
    ...{ ا: 'a', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'hh', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r' },
    ...{ ز: 'z', س: 's', ش: 'sh', ص: 'ss', ض: 'dd', ط: 'tt', ظ: 'zz', ع: 'aa', غ: 'gh', ف: 'f' },
    ...{ ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y' },
  }),
);
const letters = new Map([...spellings].map(([letter, spelling]) => [spelling, letter] as const));

/**
 * The number of an act as it stands in ids. Each letter of a series is a step of its own, so that no two series meet.
 * `'3039/1'` // => `'3039-1'`; `'م/43'` // => `'m-43'`; `'أ/90'` // => `'a-90'`; `'5/س ح'` // => `'5-s-hh'`
 */
export function latinNumber(number: string): string {
  return toId(fold(number).replace(/[\u0621-\u064a]+/g, (series) => spell(series).join('-')));
}

/**
 * The number as it is written in Arabic, from the one in an id; what is no number stays as it is.
 * `'3039-1'` // => `'3039/1'`; `'m-43'` // => `'م/43'`
 */
export function arabicNumber(number: string): string {
  const steps = number.split('-').map((step) => (/^\d+$/.test(step) ? step : letters.get(step)));
  if (!steps.every((step) => step !== undefined)) return number.replace('-', '/');
  return steps.join('/').replaceAll('ا', 'أ');
}

/** A name in letters that an id may hold. `'وزارة الطاقة'` // => `'wzarh-alttaqh'` */
export function latinName(name: string): string {
  return toId(fold(name).replace(/[\u0621-\u064a]+/g, (word) => spell(word).join('')));
}

function spell(word: string): string[] {
  return [...word].flatMap((letter) => spellings.get(letter) ?? []);
}

function toId(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}
