const ARABIC = '\\u0620-\\u063F\\u0641-\\u064A\\u066E-\\u06D3\\u06FA-\\u06FF';
const GREEK_OR_CYRILLIC = '\\u0370-\\u052F';

// The tatweel before a Latin word («بـPDF») is how Arabic joins one, and keeps the letters apart. After a backslash stands
// the sign of an escape, such as a line break in YAML.
const MIXED = new RegExp(
  [
    `[${ARABIC}][a-z${GREEK_OR_CYRILLIC}]`,
    `(?<!\\\\)[a-z${GREEK_OR_CYRILLIC}][${ARABIC}]`,
    `[a-z][${GREEK_OR_CYRILLIC}]`,
    `[${GREEK_OR_CYRILLIC}][a-z]`,
  ].join('|'),
  'gi',
);
const WITH_PARTICLE = /^(?:أو|[وفبلك]{0,2}(?:ال)?)\p{Script=Latin}+$/u;

/**
 * The first word that joins letters of two scripts, as a word does in which one letter was put for another that looks
 * the same. A Latin word may follow a particle or «ال». `'السoرية و«A» وB' // => 'السoرية'`
 */
export function findMixedWord(text: string): string | undefined {
  for (const { index } of text.matchAll(MIXED)) {
    const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, index - 40), index));
    const after = /^[\p{L}\p{M}]*/u.exec(text.slice(index, index + 40));
    const word = `${before?.[0] ?? ''}${after?.[0] ?? ''}`;
    if (!WITH_PARTICLE.test(word)) return word;
  }
  return undefined;
}

/** Whether all letters are of one of the two scripts that readers of the portal know. Without letters it is so. */
export function isOfKnownScript(word: string): boolean {
  return /^(?:[\p{Script=Latin}\P{L}]*|[\p{Script=Arabic}\P{L}]*)$/u.test(word);
}
