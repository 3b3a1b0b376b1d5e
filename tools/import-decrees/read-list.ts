import { parse } from 'csv-parse/sync';
import { disarm, fromPlainText } from './markdown.ts';
import { ReadError, type SourceAct, type SourceField, type Unreadable } from './source.ts';

type Rows = { acts: SourceAct[]; unreadable: Unreadable[] };

/** A table with a line of column names, separated by commas, semicolons or tabs. */
export function readCsv(name: string, file: string): Rows {
  const unreadable: Unreadable[] = [];
  const [header = ''] = file.split('\n', 1);
  const [delimiter = ','] = [',', ';', '\t'].sort(
    (a, b) => header.split(b).length - header.split(a).length,
  );
  const records = parse(file, {
    columns: (names: string[]) => names.map((column) => column.trim()),
    delimiter,
    info: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = Number(error?.['lines']) || undefined;
      unreadable.push({ name: placeOf(name, line), reason: `not a row: ${error?.message ?? ''}` });
      return undefined;
    },
  }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
  if (!records.length && !unreadable.length) throw new ReadError('no rows below the column names');
  const acts = records.map(({ record, info }) =>
    toAct(placeOf(name, info.lines), record, info.lines),
  );
  return { acts, unreadable };
}

interface Row {
  name: string;
  row: unknown;
  line?: number;
  reason?: string;
}

/** An array of objects, an object that holds one, or one object. */
export function readJson(name: string, file: string): Rows {
  const value = parseJson(file);
  const held = isRecord(value) ? Object.values(value).find((item) => isList(item)) : undefined;
  const rows = isList(value) ? value : isList(held) ? held : [value];
  const isOne = rows.length === 1 && rows[0] === value;
  return sort(rows.map((row, index) => ({ name: isOne ? name : `${name}[${index}]`, row })));
}

/** One JSON object on each line. */
export function readJsonLines(name: string, file: string): Rows {
  const rows = file.split('\n').flatMap((line, index): Row[] => {
    if (!line.trim()) return [];
    const place = placeOf(name, index + 1);
    try {
      return [{ name: place, line: index + 1, row: parseJson(line) }];
    } catch (error) {
      return [{ name: place, row: undefined, reason: error instanceof Error ? error.message : '' }];
    }
  });
  return sort(rows);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ReadError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function sort(rows: readonly Row[]): Rows {
  return {
    acts: rows.flatMap(({ name, row, line }) => (isRecord(row) ? [toAct(name, row, line)] : [])),
    unreadable: rows.flatMap(({ name, row, reason }) =>
      isRecord(row) ? [] : [{ name, reason: reason ?? 'not an object with named fields' }],
    ),
  };
}

const textKeys = new Set(['text', 'body', 'content', 'النص']);

function toAct(name: string, row: Record<string, unknown>, line: number | undefined): SourceAct {
  const fields = new Map<string, SourceField>();
  let text = '';
  for (const [key, value] of Object.entries(row)) {
    const words = toText(value);
    if (!words) continue;
    if (textKeys.has(key.trim().toLowerCase())) text = words;
    else fields.set(key, { value: words, line });
  }
  const isMarkdown = /^#{1,6} /m.test(text);
  return {
    name,
    fields,
    text: isMarkdown ? disarm(text) : fromPlainText(text),
    entry: row,
    warnings: [],
  };
}

/** `{ g, h }` is a date in both calendars; other objects hold nothing that one field could take. */
function toText(value: unknown): string {
  if (isList(value)) return value.map(toText).filter(Boolean).join('؛ ');
  if (isRecord(value))
    return [value['h'], value['g']].map(toText).filter(Boolean).join(' الموافق ');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function placeOf(name: string, line: number | undefined): string {
  return line ? `${name}:${line}` : name;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value);
}
