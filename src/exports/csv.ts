import type { Cell, Table } from './tables/table.ts';

/**
 * A table as a file that spreadsheets open rightly: UTF-8 with its mark, lines ended by CRLF (RFC 4180). A text that a
 * spreadsheet would take for a formula begins with an apostrophe, and so does one that begins with an apostrophe: take
 * one away and every text is as it was.
 */
export function writeCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) =>
    row.map(writeCell).join(','),
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'string' && isRisky(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** https://owasp.org/www-community/attacks/CSV_Injection; signs in front of which nothing is seen count as not there. */
function isRisky(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*['=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text);
}
