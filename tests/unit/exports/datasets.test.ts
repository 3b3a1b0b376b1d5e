import { parse } from 'csv-parse/sync';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDatasets } from '#exports/datasets.ts';
import { dataPackage } from '#exports/datapackage.ts';
import { writeReadme } from '#exports/readme.ts';
import { exampleQueries } from '#exports/sqlite/example-queries.ts';
import { decreeSchema } from '#schema/decree.ts';
import { edition, hostileTexts } from '../../fixtures/act-source.ts';
import { archiveSource } from '../../fixtures/archive-source.ts';
import { findSchemaProblems } from '../../fixtures/schema-org.ts';
import { archiveDataset } from '#exports/json-ld/dataset.ts';

const source = await archiveSource();
const folder = mkdtempSync(join(tmpdir(), 'bawaba-datasets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const datasets = makeDatasets(folder, source, edition);
const text = (file: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(folder, file)));

/** The rows of a CSV file, each apostrophe taken away that guards a spreadsheet. */
function readCsv(file: string): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(text(file), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.replace(/^'/, '')])),
  );
}

describe('decrees.csv', () => {
  it('opens rightly in a spreadsheet: marked as UTF-8, lines ended by CRLF, nothing a formula', () => {
    expect(text('decrees.csv')).toMatch(/^\ufeffid,url,citation,.*\r\n/);
    expect(text('decrees.csv')).toMatch(/\r\n$/);
    const cells: string[][] = parse(text('decrees.csv'), { bom: true, record_delimiter: '\r\n' });
    expect(cells.flat().filter((cell) => /^[\s\p{Cf}]*[=+\-@]/u.test(cell))).toEqual([]);
  });

  it('is read back as the content', () => {
    const rows = readCsv('decrees.csv');
    expect(rows).toHaveLength(source.acts.length);
    for (const [index, { act, citation, url }] of source.acts.entries())
      expect(rows[index]).toMatchObject({
        id: act.id,
        url: `https://x.sy/portal${url}`,
        citation,
        type: act.type,
        number: act.number ?? '',
        year: String(act.year),
        title: act.title,
        otherTitles: act.otherTitles.join(' | '),
        keywords: act.keywords.join(' | '),
        signed: act.dates.signed?.g ?? '',
        signedHijri: act.dates.signed?.h ?? '',
        gazettePage: act.gazette?.page ?? '',
        summary: act.summary ?? '',
        force: act.force,
        sourceGrade: act.sourceGrade ?? '',
        verification: act.verification,
        lastReviewed: act.lastReviewed ?? '',
        asOf: '2026-03',
      });
  });
});

it('citations.csv has every relation, who says so, in which words, and how far to trust it', () => {
  const rows = readCsv('citations.csv');
  expect(rows).toHaveLength(2 + hostileTexts.length);
  expect(rows[0]).toEqual({
    fromAct: 'law-2009-4',
    toAct: 'law-1949-1',
    kind: 'amends',
    origin: 'editor',
    articles: '3 | 12 مكرر',
    quote: 'يعدَّل القانون',
    sourceGrade: 'official',
    verification: 'sourced',
    lastReviewed: '2026-01-02',
    asOf: '2026-03',
  });
  expect(rows.slice(2).map(({ quote }) => quote)).toEqual(
    source.acts.slice(2).map(({ act }) => act.relations[0]?.quote),
  );
});

it('decrees.jsonl has an act on each line, with its text, its standing and its licence', () => {
  const lines = text('decrees.jsonl').split('\n');
  expect(lines.pop()).toBe('');
  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(records).toHaveLength(source.acts.length);
  for (const [index, { act, body }] of source.acts.entries()) {
    const record = records[index] ?? {};
    const fields = Object.keys(decreeSchema.shape).filter((name) => name in record);
    expect(
      decreeSchema.parse(Object.fromEntries(fields.map((name) => [name, record[name]]))),
    ).toEqual(JSON.parse(JSON.stringify({ ...act, id: undefined, filePath: undefined })));
    expect(record['text'] ?? '').toBe(body);
    expect(record).toMatchObject({ asOf: '2026-03', licence: 'CC-BY-4.0' });
    expect(record).not.toHaveProperty('filePath');
  }
});

it('the package tells the size, the fingerprint and the columns of every file', () => {
  const { resources } = dataPackage(datasets, edition);
  expect(resources.map(({ path }) => path)).toEqual([
    'decrees.csv',
    'citations.csv',
    'decrees.jsonl',
    'bawaba.sqlite',
  ]);
  for (const { bytes, hash, rowCount } of resources) {
    expect(bytes).toBeGreaterThan(100);
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(rowCount).toBeGreaterThan(0);
  }
  const [acts] = resources;
  expect(acts?.schema?.fields).toContainEqual({
    name: 'signed',
    title: 'التواريخ ← صدر في ← ميلادي',
    type: 'string',
  });
});

it('the archive is a Dataset in the terms of schema.org', () => {
  const node = archiveDataset(datasets, edition);
  expect(findSchemaProblems({ '@context': 'https://schema.org', ...node })).toEqual([]);
});

it('the README has every example query and every column', () => {
  const readme = writeReadme(datasets, edition);
  for (const { question, sql } of exampleQueries) {
    expect(readme).toContain(question);
    expect(readme).toContain(sql);
  }
  for (const { columns } of datasets.flatMap(({ tables }) => tables))
    for (const { name, label } of columns) expect(readme).toContain(`\`${name}\`: ${label}`);
});

it('equal content gives equal files', async () => {
  const other = mkdtempSync(join(folder, 'again-'));
  const again = makeDatasets(other, await archiveSource(), edition);
  expect(again.map(({ sha256 }) => sha256)).toEqual(datasets.map(({ sha256 }) => sha256));
});
