import { createHash } from 'node:crypto';
import type { ArchiveSource } from '#data/act-exports.ts';
import type { ServiceSource } from '#data/service-exports.ts';
import type { OpenCollection } from '#data/open-data.ts';
import { collections } from '#schema/collections.ts';
import { collectionNames, type CollectionName } from '#schema/field.ts';
import { writeCollection } from './collection-json.ts';
import { serviceCatalogue } from './cpsv-ap/document.ts';
import { writeCsv } from './csv.ts';
import { writeJsonLines } from './decrees-jsonl.ts';
import type { Edition } from './edition.ts';
import { databaseTables, writeDatabase } from './sqlite/write.ts';
import { citationTable } from './tables/act-parts.ts';
import { actTable } from './tables/acts.ts';
import { collectionTable, indicatorValueTable } from './tables/collection.ts';
import type { Table } from './tables/table.ts';

/** A file of `/data/` with all that a reader must know before taking it. */
export interface Dataset {
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
  content: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** The whole archive, in a form for each kind of reader; `changed`: the day of the last change of its acts. */
export function makeDatasets(source: ArchiveSource, edition: Edition, changed?: string): Dataset[] {
  const ofActs = { collection: 'decrees', changed } as const;
  const acts = actTable(source, edition);
  const citations = citationTable(source, edition);
  const database = databaseTables(source, edition);
  return [
    {
      ...dataset('decrees.csv', 'text/csv', 'القوانين والمراسيم جدولاً', writeCsv(acts), [acts]),
      ...ofActs,
    },
    dataset('citations.csv', 'text/csv', 'أي صك يذكر أي صك', writeCsv(citations), [citations]),
    {
      ...dataset(
        'decrees.jsonl',
        'application/jsonl',
        'القوانين والمراسيم بنصوصها، كل صك في سطر',
        writeJsonLines(source, edition),
        [],
        source.acts.length,
      ),
      ...ofActs,
    },
    dataset(
      'bawaba.sqlite',
      'application/vnd.sqlite3',
      'قاعدة بيانات يُبحث في نصوصها',
      writeDatabase(database),
      database,
    ),
  ];
}

/** The files of every collection: all fields as JSON and as a table. The table of the acts is the archive's own. */
export function makeCollectionDatasets(
  open: readonly OpenCollection[],
  edition: Edition,
): Dataset[] {
  return open.flatMap((collection) => {
    const { name, entries, changed } = collection;
    const { label } = collections[name];
    const table = collectionTable(collection, edition);
    const written = writeCollection(collection, edition);
    const json = dataset(`${name}.json`, 'application/json', label, written, [], entries.length);
    const tables: NamedTable[] =
      name === 'decrees' ? [] : [[`${name}.csv`, `${label} جدولاً`, table]];
    if (name === 'indicators') tables.push(valuesOf(collection));
    return [
      { ...json, collection: name, changed, schema: `${name}.schema.json` },
      ...tables.map(([file, label, table]) => ({
        ...dataset(file, 'text/csv', label, writeCsv(table), [table]),
        collection: name,
        changed,
      })),
    ];
  });
}

/** All services as linked data. */
export function makeServiceDataset(
  sources: readonly ServiceSource[],
  changed: string | undefined,
  edition: Edition,
): Dataset {
  const written = `${JSON.stringify(serviceCatalogue(sources, edition))}\n`;
  const label = 'الخدمات بيانات مترابطة (CPSV-AP)';
  return {
    ...dataset('services.jsonld', 'application/ld+json', label, written, [], sources.length),
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
