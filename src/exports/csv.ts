import { each, type Cell, type Table } from './tables/table.ts';

/**
 * A table as a file that spreadsheets open rightly: UTF-8 with its mark, lines ended by CRLF (RFC 4180). A text that a
 * spreadsheet would take for a formula begins with an apostrophe, and so does one that begins with an apostrophe: take
 * one away and every text is as it was.
 */
export function writeCsv(table: Table): string {
  return [...csvLines(table)].join('');
}

/** The same line by line, for a table that is too long for one string. */
export function csvLines({ columns, rows }: Table): Iterable<string> {
  return each(function* () {
    yield `\ufeff${writeLine(columns.map(({ name }) => name))}`;
    for (const row of rows) yield writeLine(row);
  });
}

function writeLine(row: readonly Cell[]): string {
  return `${row.map(writeCell).join(',')}\r\n`;
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
