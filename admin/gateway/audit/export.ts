import type { AuditRecord } from './chain.ts';

/** How the log leaves the gateway; each writes one record at a time, so a log of any length does. */
export const auditFormats = {
  json: { contentType: 'application/json; charset=utf-8', write: writeJson },
  csv: { contentType: 'text/csv; charset=utf-8', write: writeCsv },
} as const;
export type AuditFormat = keyof typeof auditFormats;

async function* writeJson(records: AsyncIterable<AuditRecord>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const record of records) {
    yield `${separator}${JSON.stringify(record)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

const columns = [
  'at',
  'actor',
  'action',
  'target',
  'outcome',
  'detail',
  'address',
  'previous',
  'hash',
] as const satisfies (keyof AuditRecord)[];

async function* writeCsv(records: AsyncIterable<AuditRecord>): AsyncGenerator<string> {
  // Excel takes a file for Arabic in UTF-8 only when it starts so.
  yield `\uFEFF${columns.join(',')}\r\n`;
  for await (const record of records)
    yield `${columns.map((column) => toCell(record[column] ?? '')).join(',')}\r\n`;
}

/** Spreadsheets run a cell that starts like a formula, and a refused name is of a stranger's choosing. */
function toCell(value: string): string {
  const safe = /^[\s=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
