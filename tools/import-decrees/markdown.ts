const activeLink = /\]\((?!\s*(?:https?:|mailto:|tel:|#|\/(?!\/)))/gi;

/**
 * Markdown that cannot run anything in a reader's browser: raw HTML and links with other schemes become plain words.
 * `'<b>نص</b>'` // => `'&lt;b>نص&lt;/b>'`
 */
export function disarm(markdown: string): string {
  return markdown
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(activeLink, '] (')
    .replace(/^(\s{0,3})\[(?=[^\]\n]{0,200}\]:)/gm, '$1\\[')
    .replace(/[\ufffc\u200b\ufeff]/g, '');
}

/** A line of plain text as Markdown that shows the same line. */
export function escapeLine(line: string): string {
  const text = line
    .trim()
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/[\ufffc\u200b\ufeff]/g, '');
  return /^(?:[#>|~]|[-=+]{2,}\s*$)/.test(text) ? `\\${text}` : text;
}

/** Paragraphs of plain text as Markdown. Lines that are not set apart by empty ones are paragraphs of their own. */
export function fromPlainText(text: string): string {
  const lines = text.split('\n').map(escapeLine);
  const filled = lines.filter(Boolean).length;
  const isSetApart = lines.length - filled >= filled / 4;
  return lines.join(isSetApart ? '\n' : '\n\n').replace(/\n{3,}/g, '\n\n');
}
