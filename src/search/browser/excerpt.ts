/** A piece of running text; the matched words are pieces of their own. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/**
 * The excerpt that Pagefind gives as HTML, as text: it marks words and escapes `<` and `>`, nothing else. A sentence
 * that it breaks off ends in «…».
 * `'منح <mark>جواز</mark>' // => 'منح ', 'جواز' (a match), '…'`
 */
export function readExcerpt(html: string): ExcerptPart[] {
  const parts = html
    .split(/<mark>(.*?)<\/mark>/s)
    .map((piece, index) => ({ text: unescape(piece), isMatch: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
  const last = parts.at(-1);
  return !last || /[.؟!]$/.test(last.text) ? parts : [...parts, { text: '…', isMatch: false }];
}

/** The text cut where the script changes: every second piece, from the second on, is a run of Latin script. */
export function splitLatin(text: string): string[] {
  return text.split(/([A-Za-z](?:[\w\s.,:/@+'’&-]*\w)?)/);
}

const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
