const ARABIC = '\\u0620-\\u063F\\u0641-\\u064A\\u066E-\\u06D3\\u06FA-\\u06FF';
const GREEK_OR_CYRILLIC = '\\u0370-\\u052F';

// The tatweel before a Latin word («بـPDF») is how Arabic joins one, and keeps the letters apart.
const MIXED = new RegExp(
  [
    `[${ARABIC}][a-z${GREEK_OR_CYRILLIC}]`,
    `[a-z${GREEK_OR_CYRILLIC}][${ARABIC}]`,
    `[a-z][${GREEK_OR_CYRILLIC}]`,
    `[${GREEK_OR_CYRILLIC}][a-z]`,
  ].join('|'),
  'i',
);

/**
 * The first word that joins letters of two scripts, as a word does in which one letter was put for another that looks
 * the same. `'السoرية' // => 'السoرية'`
 */
export function findMixedWord(text: string): string | undefined {
  const found = MIXED.exec(text);
  if (!found) return undefined;
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, found.index - 40), found.index));
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(found.index, found.index + 40));
  return `${before?.[0] ?? ''}${after?.[0] ?? ''}`;
}

/** Whether all letters are of one of the two scripts that readers of the portal know. Without letters it is so. */
export function isOfKnownScript(word: string): boolean {
  return /^(?:[\p{Script=Latin}\P{L}]*|[\p{Script=Arabic}\P{L}]*)$/u.test(word);
}
