import { stripBidiControls } from '#arabic/bidi.ts';
import { fold } from '#arabic/fold.ts';

/** A line of a pasted table that holds something; `line` counts from 1, empty lines included. */
export interface Row {
  line: number;
  cells: string[];
}

/** What a column holds, as its heading says. */
export type Column = 'day' | 'place' | 'opens' | 'closes' | 'hours' | 'ignored';

/** The cells of a pasted table. What separates them is what most of the lines have, the surest sign first. */
export function splitTable(text: string): Row[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((content, index) => ({ line: index + 1, content: content.replaceAll('\u00a0', ' ') }))
    .filter(({ content }) => content.trim());
  const separator = separators.find(
    (sign) => 2 * lines.filter(({ content }) => sign.test(content)).length >= lines.length,
  );
  return lines
    .map(({ line, content }) => ({ line, cells: splitLine(content, separator).map(clean) }))
    .filter(({ cells }) => cells.some((cell) => cell && !/^:?-{2,}:?$/.test(cell)));
}

/** The columns of a heading; undefined for a row that is none. A heading that nobody knows gives its own text. */
export function readHeading(
  cells: readonly string[],
): (Column | { unknown: string })[] | undefined {
  const columns = cells.map((cell): Column | { unknown: string } => {
    const name = cell.length > longestHeading ? '?' : fold(cell).replace(/[\s\d:]+$/, '');
    return headings.get(name) ?? (name === '' ? 'ignored' : { unknown: cell });
  });
  return columns.some((column) => typeof column === 'string' && column !== 'ignored')
    ? columns
    : undefined;
}

/** Tab from spreadsheets and Word, a bar from Markdown, semicolons and commas from CSV, a dash from chats. */
const dash = /(?<=\s)[-–—](?=\s)/;
const separators = [/\t/, /\|/, /[;؛]/, /[,،]/, dash];

function splitLine(line: string, separator: RegExp | undefined): string[] {
  if (!separator) return [line];
  const isQuoted = separator !== dash && line.includes('"');
  const cells = isQuoted ? splitQuoted(line, separator) : line.split(separator);
  if (!separator.test('|')) return cells;
  // Bars also stand at both ends of a line.
  return cells.slice(cells[0]?.trim() ? 0 : 1, cells.at(-1)?.trim() ? undefined : -1);
}

/** RFC 4180 within one line: a cell that begins with a quotation mark runs to the next single one. */
function splitQuoted(line: string, separator: RegExp): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const sign = line.charAt(index);
    if (sign === '"' && isQuoted && line[index + 1] === '"') {
      cell += sign;
      index += 1;
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && separator.test(sign)) {
      cells.push(cell);
      cell = '';
    } else if (isQuoted || cell !== '' || sign !== ' ') cell += sign;
  }
  return [...cells, cell];
}

/** Without the invisible marks of pasted text and the stars by which chats make letters bold. */
function clean(cell: string): string {
  const text = stripBidiControls(cell).trim();
  return (/^\*(.+)\*$/.exec(text)?.[1] ?? text).trim();
}

const longestHeading = 60;

const headings = new Map(
  Object.entries({
    day: ['التاريخ', 'تاريخ', 'تاريخ المناوبة', 'اليوم', 'يوم', 'اليوم والتاريخ'],
    place: [
      ...['المناوب', 'المناوبون', 'المناوبة', 'اسم المناوب', 'الاسم', 'المكان', 'المعرّف'],
      ...['الصيدلية', 'صيدلية', 'اسم الصيدلية', 'الصيدلية المناوبة', 'الصيدليات المناوبة'],
      ...['المشفى', 'مشفى', 'المستشفى', 'مستشفى', 'اسم المشفى', 'المشفى المناوب'],
    ],
    opens: ['من', 'من الساعة', 'البداية', 'يبدأ'],
    closes: ['إلى', 'حتى', 'إلى الساعة', 'النهاية', 'ينتهي'],
    hours: ['الساعات', 'الوقت', 'الدوام', 'أوقات المناوبة', 'ساعات المناوبة'],
    ignored: ['م', 'ت', 'الرقم', 'رقم', 'التسلسل', 'الترتيب'],
  } satisfies Record<Column, string[]>).flatMap(([column, names]) =>
    names.map((name) => [fold(name), column as Column] as const),
  ),
);
