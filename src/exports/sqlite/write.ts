import { DatabaseSync } from 'node:sqlite';
import type { ArchiveSource } from '#data/act-exports.ts';
import type { Edition } from '../edition.ts';
import { actPartTables, citationTable } from '../tables/act-parts.ts';
import { actTableWithNamed } from '../tables/acts.ts';
import { entryTables } from '../tables/entries.ts';
import { each, type Table } from '../tables/table.ts';
import { aboutTable } from './about.ts';
import { searchTables } from './search.ts';

/** Every table of the database, with what its columns mean. */
export function databaseTables(source: ArchiveSource, edition: Edition): Table[] {
  return [
    aboutTable(edition),
    actTableWithNamed(source, edition),
    citationTable(source, edition),
    ...actPartTables(source),
    ...entryTables(source, edition),
    ...searchTables(source),
  ];
}

/**
 * One SQLite file of tables at a path where there is none yet; gives the number of all rows. Equal tables give equal
 * bytes under one version of Node.
 */
export function writeDatabase(path: string, tables: readonly Table[]): number {
  const database = new DatabaseSync(path);
  try {
    // Whoever is interrupted begins anew, so nothing has to survive a crash.
    database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    database.exec('BEGIN');
    const rows = tables.reduce((total, table) => total + fill(database, table), 0);
    for (const index of indexes) database.exec(`CREATE INDEX ${index}`);
    // A hit in the title weighs ten times, an exact form twice as much as a shared base.
    database.exec(
      `INSERT INTO search (search, rank) VALUES ('rank', 'bm25(0, 0, 0, 0, 10, 2, 1)')`,
    );
    database.exec(`INSERT INTO search (search) VALUES ('optimize')`);
    database.exec('COMMIT; VACUUM');
    return rows;
  } finally {
    database.close();
  }
}

/** Gives the number of rows. */
function fill(database: DatabaseSync, table: Table): number {
  if (table.name === searchName) return fillSearch(database, table);
  const { name, columns } = table;
  const definitions = columns.map(
    (column) =>
      `${column.name} ${column.type}${keys.has(`${name}.${column.name}`) ? ' PRIMARY KEY' : ''}`,
  );
  database.exec(`CREATE TABLE ${name} (${definitions.join(', ')})`);
  return insertRows(database, name, table);
}

/**
 * What is found stands in `searched`, of which the index is told by a view. The words themselves are kept in the index
 * alone: the texts are in other tables, and stored once more they would be half of the file.
 */
function fillSearch(database: DatabaseSync, table: Table): number {
  const shown = table.columns.filter(({ name }) => !indexed.includes(name));
  const names = shown.map(({ name }) => name).join(', ');
  database.exec(`CREATE TABLE searched (id INTEGER PRIMARY KEY, ${names});
    CREATE VIEW searchedWithWords AS SELECT id, ${names}, ${indexed.map((name) => `NULL AS ${name}`).join(', ')} FROM searched;
    CREATE VIRTUAL TABLE ${searchName} USING fts5(
      ${table.columns.map(({ name }) => (indexed.includes(name) ? name : `${name} UNINDEXED`)).join(', ')},
      content = 'searchedWithWords', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 0"
    )`);
  const insert = database.prepare(
    `INSERT INTO searched (${names}) VALUES (${shown.map(() => '?').join(', ')})`,
  );
  const places = shown.map(({ name }) => table.columns.findIndex((column) => column.name === name));
  const { rows } = table;
  return insertRows(
    database,
    `${searchName} (${table.columns.map(({ name }) => name).join(', ')}, rowid)`,
    {
      columns: [...table.columns, { name: 'rowid', label: '', type: 'INTEGER' }],
      rows: each(function* () {
        for (const row of rows) {
          const { lastInsertRowid } = insert.run(...places.map((place) => row[place] ?? null));
          yield [...row, Number(lastInsertRowid)];
        }
      }),
    },
  );
}

function insertRows(
  database: DatabaseSync,
  target: string,
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
): number {
  const insert = database.prepare(
    `INSERT INTO ${target} VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let count = 0;
  for (const row of rows) {
    insert.run(...row.map((cell) => cell ?? null));
    count++;
  }
  return count;
}

const searchName = 'search';
/** Folded already, so the tokenizer only divides them. */
const indexed = ['title', 'words', 'bases'];

const keys = new Set([
  'about.key',
  'acts.id',
  'officials.id',
  'organisations.id',
  'services.id',
  'places.id',
  'topics.id',
  'vocabulary.word',
  'folding.character',
]);

const indexes = [
  'actsByYear ON acts (year, type)',
  'citationsFrom ON citations (fromAct)',
  'citationsTo ON citations (toAct)',
  'articlesByAct ON articles (act)',
  'membershipsByOfficial ON memberships (official)',
  'membershipsByOrganisation ON memberships (organisation)',
  'legalBasisByDecree ON legalBasis (decree)',
];
