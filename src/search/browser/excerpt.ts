/** A piece of running text; the matched words are pieces of their own. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/**
 * The excerpt that Pagefind gives as HTML, as text: it marks words and escapes `<` and `>`, nothing else. The title
 * at its start is left out, as it stands above it, and a sentence that it breaks off ends in «…».
 * `('جواز. منح <mark>جواز</mark>', 'جواز') // => 'منح ', 'جواز' (a match), '…'`
 */
export function readExcerpt(html: string, title: string): ExcerptPart[] {
  const parts = html
    .split(/<mark>(.*?)<\/mark>/s)
    .map((piece, index) => ({ text: unescape(piece), isMatch: index % 2 === 1 }));
  const text = parts.map((part) => part.text).join('');
  const start = `${title.replace(/\s+/g, ' ').trim()}.`;
  const rest = skip(parts, text.startsWith(start) ? start.length : 0);
  return rest.length === 0 || /[.؟!]\s*$/.test(text)
    ? rest
    : [...rest, { text: '…', isMatch: false }];
}

/** The text cut where the script changes: every second piece, from the second on, is a run of Latin script. */
export function splitLatin(text: string): string[] {
  return text.split(/([A-Za-z](?:[\w\s.,:/@+'’&-]*\w)?)/);
}

const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** The parts without their first characters. */
function skip(parts: ExcerptPart[], characters: number): ExcerptPart[] {
  let rest = characters;
  const kept = parts.map(({ text, isMatch }) => {
    const part = { text: text.slice(rest), isMatch };
    rest = Math.max(0, rest - text.length);
    return part;
  });
  return kept.filter(({ text }) => text !== '');
}
