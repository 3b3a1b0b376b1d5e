import { fold } from '#arabic/fold.ts';

/** The letters of lists in their Arabic order; anchors name as many as the Latin alphabet has. */
const order = 'أبجدهوزحطيكلمنسعفصقرشتثخذض';

/** The Latin letter of each, by the folded Arabic one: «ب» // => `b`. */
export const articleLetters: ReadonlyMap<string, string> = new Map(
  [...order].map((letter, index) => [fold(letter), String.fromCharCode(97 + index)]),
);

/** The Arabic letter of each, as printed. */
export const printedLetters: ReadonlyMap<string, string> = new Map(
  [...order].map((letter, index) => [String.fromCharCode(97 + index), letter]),
);
