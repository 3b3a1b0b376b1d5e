import { DatabaseSync } from 'node:sqlite';
import type { ArchiveSource } from '#data/act-exports.ts';
import type { Edition } from '../edition.ts';
import { actPartTables, citationTable } from '../tables/act-parts.ts';
import { actTableWithNamed } from '../tables/acts.ts';
import { entryTables } from '../tables/entries.ts';
import type { Table } from '../tables/table.ts';
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

/** One SQLite file of tables. Equal tables give equal bytes under one version of Node. */
export function writeDatabase(tables: readonly Table[]): Uint8Array {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec('PRAGMA page_size = 4096; BEGIN');
    for (const table of tables) fill(database, table);
    for (const index of indexes) database.exec(`CREATE INDEX ${index}`);
    // A hit in the title weighs ten times, an exact form twice as much as a shared base.
    database.exec(
      `INSERT INTO search (search, rank) VALUES ('rank', 'bm25(0, 0, 0, 0, 10, 2, 1)')`,
    );
    database.exec(`INSERT INTO search (search) VALUES ('optimize')`);
    database.exec('COMMIT; VACUUM');
    return database.serialize();
  } finally {
    database.close();
  }
}

function fill(database: DatabaseSync, { name, columns, rows }: Table): void {
  const definition =
    name === 'search'
      ? `VIRTUAL TABLE search USING fts5(${searchDefinition})`
      : `TABLE ${name} (${columns.map((column) => `${column.name} ${column.type}${keys.has(`${name}.${column.name}`) ? ' PRIMARY KEY' : ''}`).join(', ')})`;
  database.exec(`CREATE ${definition}`);
  const insert = database.prepare(
    `INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) insert.run(...row.map((cell) => cell ?? null));
}

/** Words are folded already, so the tokenizer only divides them. */
const searchDefinition = `collection UNINDEXED, entry UNINDEXED, anchor UNINDEXED, heading UNINDEXED, title, words, bases, tokenize = "unicode61 remove_diacritics 0"`;

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
