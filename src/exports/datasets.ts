import { createHash } from 'node:crypto';
import type { ArchiveSource } from '#data/act-exports.ts';
import { writeCsv } from './csv.ts';
import { writeJsonLines } from './decrees-jsonl.ts';
import type { Edition } from './edition.ts';
import { databaseTables, writeDatabase } from './sqlite/write.ts';
import { citationTable } from './tables/act-parts.ts';
import { actTable } from './tables/acts.ts';
import type { Table } from './tables/table.ts';

/** A file of `/data/` with all that a reader must know before taking it. */
export interface Dataset {
  file: string;
  type: string;
  label: string;
  /** How many records it holds: of the database, the rows of all its tables. */
  records: number;
  /** Its tables with the meaning of their columns; a file of lines has none. */
  tables: Omit<Table, 'rows'>[];
  content: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** The whole archive, in a form for each kind of reader. */
export function makeDatasets(source: ArchiveSource, edition: Edition): Dataset[] {
  const acts = actTable(source, edition);
  const citations = citationTable(source, edition);
  const database = databaseTables(source, edition);
  return [
    dataset('decrees.csv', 'text/csv', 'القوانين والمراسيم جدولاً', writeCsv(acts), [acts]),
    dataset('citations.csv', 'text/csv', 'أي صك يذكر أي صك', writeCsv(citations), [citations]),
    dataset(
      'decrees.jsonl',
      'application/jsonl',
      'القوانين والمراسيم بنصوصها، كل صك في سطر',
      writeJsonLines(source, edition),
      [],
      source.acts.length,
    ),
    dataset(
      'bawaba.sqlite',
      'application/vnd.sqlite3',
      'قاعدة بيانات يُبحث في نصوصها',
      writeDatabase(database),
      database,
    ),
  ];
}

function dataset(
  file: string,
  type: string,
  label: string,
  written: string | Uint8Array,
  tables: readonly Table[],
  records = tables.reduce((total, { rows }) => total + rows.length, 0),
): Dataset {
  const content = new Uint8Array(
    typeof written === 'string' ? new TextEncoder().encode(written) : written,
  );
  const sha256 = createHash('sha256').update(content).digest('hex');
  const described = tables.map(({ name, label, columns }) => ({ name, label, columns }));
  return { file, type, label, records, tables: described, content, sha256 };
}
