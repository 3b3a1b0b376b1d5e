import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { exampleQueries } from '#exports/sqlite/example-queries.ts';
import { databaseTables, writeDatabase } from '#exports/sqlite/write.ts';
import { edition } from '../../fixtures/act-source.ts';
import { archiveSource } from '../../fixtures/archive-source.ts';

const tables = databaseTables(await archiveSource(), edition);
const folder = mkdtempSync(join(tmpdir(), 'bawaba-sqlite-'));
const file = join(folder, 'bawaba.sqlite');
const written = writeDatabase(file, tables);
const database = new DatabaseSync(file, { readOnly: true });
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});
const ask = (sql: string, ...values: string[]) =>
  database
    .prepare(sql)
    .all(...values)
    .map((row) => ({ ...row }));
const entriesWith = (words: string) =>
  ask('SELECT entry, anchor FROM search WHERE search MATCH ? ORDER BY rank', words);

describe('the database', () => {
  it('is sound', () => {
    expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(ask(`SELECT value FROM about WHERE key = 'asOf'`)).toEqual([{ value: '2026-03' }]);
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    'has in the table %s what the content says',
    (name, { columns, rows }) => {
      const found = ask(`SELECT * FROM ${name} ORDER BY rowid`);
      const kept = columns.map((column) => name !== 'search' || !indexed.includes(column.name));
      const cells = found.map((row) => columns.map(({ name }) => row[name] ?? undefined));
      const said = [...rows].map((row) =>
        row.map((cell, place) => (kept[place] ? toWellFormed(cell) : undefined)),
      );
      expect(cells).toEqual(said);
    },
  );

  it('tells how many rows it has', () => {
    expect(written).toBe(tables.reduce((total, { rows }) => total + [...rows].length, 0));
  });

  it('keeps a row for an act that is known by name only', () => {
    expect(ask(`SELECT citation, textState, force FROM acts WHERE id = 'law-1949-1'`)).toEqual([
      { citation: 'القانون رقم 1 لعام 1949', textState: 'cited-only', force: null },
    ]);
  });
});

describe('its search', () => {
  it('finds an article by any spelling of its words', () => {
    for (const words of ['التوقيع', 'توقيع', fold('التَّوقيع')])
      expect(entriesWith(words)).toContainEqual({ entry: 'law-2009-4', anchor: 'art-1' });
  });

  it('puts a hit in the title before a hit in the text', () => {
    expect(entriesWith('توقيع')[0]).toMatchObject({ anchor: null });
  });

  it('finds with an article what is asked for without one, and nothing for no word', () => {
    const [{ sql } = { sql: '' }] = exampleQueries;
    expect(ask(sql.replaceAll('توقيع', 'شهاده').replaceAll('الكتروني', 'شهاده'))).not.toEqual([]);
    expect(ask(sql.replaceAll('توقيع', 'خزعبل').replaceAll('الكتروني', 'خزعبل'))).toEqual([]);
  });

  it('needs its query folded', () => {
    expect(entriesWith('إلكتروني')).toEqual([]);
    expect(entriesWith('الكتروني')).not.toEqual([]);
  });

  it('comes with the folding, character by character', () => {
    const folding = new Map(
      ask('SELECT character, folded FROM folding').map(({ character, folded }) => [
        String(character),
        String(folded),
      ]),
    );
    const byTable = (text: string) => [...text].map((sign) => folding.get(sign) ?? sign).join('');
    for (const text of ['الإِقـامة', 'مسؤولٌ ١٢', 'شيءٌ مؤخراً', 'ﻻ ﷲ', 'گۆران'])
      expect(byTable(text)).toBe(fold(text));
  });
});

it.each(exampleQueries)('the archive answers: $question', ({ sql }) => {
  expect(ask(sql)).not.toEqual([]);
});

/** Words that are found, but not read. */
const indexed = ['title', 'words', 'bases'];
const toWellFormed = (cell: unknown) => (typeof cell === 'string' ? cell.toWellFormed() : cell);
