import { join } from 'node:path';
import type { ArchiveSource } from '#data/act-exports.ts';
import type { ServiceSource } from '#data/service-exports.ts';
import type { OpenCollection } from '#data/open-data.ts';
import { collections } from '#schema/collections.ts';
import { collectionNames, type CollectionName } from '#schema/field.ts';
import { collectionJson } from './collection-json.ts';
import { serviceCatalogue } from './cpsv-ap/document.ts';
import { csvLines } from './csv.ts';
import { describeFile, writePieces, type WrittenFile } from './dataset-file.ts';
import { jsonLines } from './decrees-jsonl.ts';
import type { Edition } from './edition.ts';
import { databaseTables, writeDatabase } from './sqlite/write.ts';
import { citationTable } from './tables/act-parts.ts';
import { actTable } from './tables/acts.ts';
import { collectionTable, indicatorValueTable } from './tables/collection.ts';
import type { Table } from './tables/table.ts';

/** A file of `/data/` with all that a reader must know before taking it. */
export interface Dataset extends WrittenFile {
  file: string;
  type: string;
  label: string;
  /** How many records it holds: of the database, the rows of all its tables. */
  records: number;
  /** The collection that it is the whole of. */
  collection?: CollectionName | undefined;
  /** The day of the last change of what it is made from; absent where git does not know it. */
  changed?: string | undefined;
  /** The file with its JSON Schema. */
  schema?: string | undefined;
  /** Its tables with the meaning of their columns; a file of lines has none. */
  tables: Omit<Table, 'rows'>[];
}

/**
 * Writes the whole archive into a folder, in a form for each kind of reader; `changed`: the day of the last change of
 * its acts.
 */
export function makeDatasets(
  folder: string,
  source: ArchiveSource,
  edition: Edition,
  changed?: string,
): Dataset[] {
  const ofActs = { collection: 'decrees', changed } as const;
  const { acts } = source;
  return [
    {
      ...table(folder, 'القوانين والمراسيم جدولاً', 'decrees.csv', actTable(source, edition)),
      ...ofActs,
    },
    table(folder, 'أي صك يذكر أي صك', 'citations.csv', citationTable(source, edition)),
    {
      ...file(folder, 'decrees.jsonl', jsonLines(source, edition)),
      type: 'application/jsonl',
      label: 'القوانين والمراسيم بنصوصها، كل صك في سطر',
      records: acts.length,
      tables: [],
      ...ofActs,
    },
    database(folder, databaseTables(source, edition)),
  ];
}

/** The files of every collection: all fields as JSON and as a table. The table of the acts is the archive's own. */
export function makeCollectionDatasets(
  folder: string,
  open: readonly OpenCollection[],
  edition: Edition,
): Dataset[] {
  return open.flatMap((collection) => {
    const { name, entries, changed } = collection;
    const { label } = collections[name];
    const tables: NamedTable[] =
      name === 'decrees'
        ? []
        : [[`${name}.csv`, `${label} جدولاً`, collectionTable(collection, edition)]];
    if (name === 'indicators') tables.push(valuesOf(collection));
    return [
      {
        ...file(folder, `${name}.json`, collectionJson(collection, edition)),
        type: 'application/json',
        label,
        records: entries.length,
        tables: [],
        collection: name,
        changed,
        schema: `${name}.schema.json`,
      },
      ...tables.map(([file, label, rows]) => ({
        ...table(folder, label, file, rows),
        collection: name,
        changed,
      })),
    ];
  });
}

/** All services as linked data. */
export function makeServiceDataset(
  folder: string,
  sources: readonly ServiceSource[],
  changed: string | undefined,
  edition: Edition,
): Dataset {
  const written = `${JSON.stringify(serviceCatalogue(sources, edition))}\n`;
  return {
    ...file(folder, 'services.jsonld', [written]),
    type: 'application/ld+json',
    label: 'الخدمات بيانات مترابطة (CPSV-AP)',
    records: sources.length,
    tables: [],
    collection: 'services',
    changed,
  };
}

/** The names of all the files. */
export const datasetFiles = [
  'decrees.csv',
  'citations.csv',
  'decrees.jsonl',
  'bawaba.sqlite',
  ...collectionNames.flatMap((name) =>
    name === 'decrees' ? [`${name}.json`] : [`${name}.json`, `${name}.csv`],
  ),
  'indicator-values.csv',
  'services.jsonld',
];

type NamedTable = [file: string, label: string, table: Table];

function valuesOf({ entries }: OpenCollection): NamedTable {
  const table = indicatorValueTable(entries as OpenCollection<'indicators'>['entries']);
  return ['indicator-values.csv', 'قيم المؤشرات، كل قيمة في سطر', table];
}

function table(folder: string, label: string, name: string, rows: Table) {
  const { pieces, ...written } = file(folder, name, csvLines(rows));
  // The first line has the names of the columns.
  return { ...written, type: 'text/csv', label, records: pieces - 1, tables: [describe(rows)] };
}

function database(folder: string, tables: readonly Table[]): Dataset {
  const name = 'bawaba.sqlite';
  const path = join(folder, name);
  const records = writeDatabase(path, tables);
  return {
    file: name,
    ...describeFile(path),
    type: 'application/vnd.sqlite3',
    label: 'قاعدة بيانات يُبحث في نصوصها',
    records,
    tables: tables.map(describe),
  };
}

function file(folder: string, name: string, pieces: Iterable<string>) {
  const path = join(folder, name);
  return { file: name, pieces: writePieces(path, pieces), ...describeFile(path) };
}

const describe = ({ name, label, columns }: Table) => ({ name, label, columns });
