const escapes: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * A path as git prints it: in quotes with C's escapes where it has letters that git calls unusual. What follows the
 * closing quote is left out; bytes that are not UTF-8 become U+FFFD.
 * `'"\\331\\202 \\"1\\".md"'` // => `'ق "1".md'`, `'law.md'` // => `'law.md'`
 */
export function unquotePath(printed: string): string {
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"/.exec(printed) ?? [];
  if (quoted === undefined) return printed.replace(/\t$/, '');
  return quoted.replace(/(?:\\[0-7]{3})+|\\(.)/g, (found, letter: string | undefined) =>
    letter === undefined ? fromOctal(found) : (escapes[letter] ?? letter),
  );
}

function fromOctal(digits: string): string {
  const bytes = digits.slice(1).split('\\');
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 8)));
}
