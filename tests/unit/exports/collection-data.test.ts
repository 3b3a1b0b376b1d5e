import { parse } from 'csv-parse/sync';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OpenCollection } from '#data/open-data.ts';
import { collectionJson } from '#exports/collection-json.ts';
import { writeCsv } from '#exports/csv.ts';
import { datasetFiles, makeCollectionDatasets } from '#exports/datasets.ts';
import { dataCatalog } from '#exports/json-ld/dataset.ts';
import { fileSchema, entrySchema } from '#exports/json-schema.ts';
import { collectionTable, indicatorValueTable } from '#exports/tables/collection.ts';
import { indicatorSchema } from '#schema/indicator.ts';
import { collections } from '#schema/collections.ts';
import { collectionNames } from '#schema/field.ts';
import { placeSchema } from '#schema/place.ts';
import { serviceSchema } from '#schema/service.ts';
import { leavesOf } from '#schema/walk.ts';
import { edition, hostileTexts } from '../../fixtures/act-source.ts';
import { findSchemaProblems } from '../../fixtures/schema-org.ts';

const folder = mkdtempSync(join(tmpdir(), 'bawaba-datasets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const verification = 'sourced';
const bare = { title: 'خدمة', summary: 'ملخص', status: 'active', verification };
const services: OpenCollection = {
  name: 'services',
  hasPages: true,
  hasTexts: true,
  changed: '2026-02-01',
  entries: [
    {
      id: 'passport',
      text: 'نص\nمن سطرين',
      entry: serviceSchema.parse({
        ...bare,
        costs: [
          { label: 'الرسم', kind: 'fee', amount: 25, currency: 'USD', asOf: 2025, confirmed: true },
          { label: 'المجهول', kind: 'fee' },
          { label: 'الطابع', kind: 'stamp', amount: 5, currency: 'SYP' },
        ],
        legalBasis: [{ title: 'القانون', articles: ['3', '12 مكرر'] }, { title: 'التعليمات' }],
        processingTime: { text: 'أسبوع', maxDays: 7 },
      }),
    },
    ...hostileTexts
      .map((text) => text.toWellFormed())
      .map((text, index) => ({
        id: `hostile-${index}`,
        entry: serviceSchema.parse({ ...bare, title: text, otherNames: [text, 'آخر'] }),
      })),
  ],
};

function rowsOf(collection: OpenCollection): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(writeCsv(collectionTable(collection, edition)), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.replace(/^'/, '')])),
  );
}

describe('the table of a collection', () => {
  it('keeps the members of a list in their places', () => {
    const [row] = rowsOf(services);
    expect(row).toMatchObject({
      id: 'passport',
      url: 'https://x.sy/portal/services/passport/',
      title: 'خدمة',
      'costs.label': 'الرسم | المجهول | الطابع',
      'costs.amount': '25 |  | 5',
      'costs.confirmed': '1 | 0 | 0',
      'costs.note': '',
      'legalBasis.articles': '3 ; 12 مكرر | ',
      'processingTime.maxDays': '7',
      statusReason: '',
      text: 'نص\nمن سطرين',
      asOf: '2026-03',
    });
  });

  it('is read back as the content, whatever it says', () => {
    const rows = rowsOf(services).slice(1);
    expect(rows.map(({ title }) => title)).toEqual(
      services.entries.slice(1).map(({ entry }) => 'title' in entry && entry.title),
    );
  });

  it.each(collectionNames)('has a column with an Arabic label for every field: %s', (name) => {
    const table = collectionTable({ name, entries: [], hasPages: false, hasTexts: false }, edition);
    const names = table.columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    const tops = new Set(names.map((column) => column.split('.')[0]));
    for (const field of Object.keys(entrySchema(name)['properties'] as object))
      if (!['url', 'text'].includes(field)) expect(tops).toContain(field);
    for (const { label } of table.columns) expect(label).toMatch(/[ء-ي]/);
  });

  it('types numbers that stand alone, and none that a list joins', () => {
    const { columns } = collectionTable(
      { name: 'places', entries: [], hasPages: true, hasTexts: false },
      edition,
    );
    const typeOf = (name: string) => columns.find((column) => column.name === name)?.type;
    expect(typeOf('lat')).toBe('REAL');
    expect(typeOf('phones')).toBe('TEXT');
    expect(
      leavesOf(placeSchema).find(({ path }) => path.join('.') === 'hours.weekly.days'),
    ).toMatchObject({
      label: 'أوقات الدوام ← الدوام الأسبوعي ← الأيام',
      lists: 2,
    });
  });
});

it('an indicator has a row for each of its values, and for each gap', () => {
  const entry = indicatorSchema.parse({
    title: 'المؤشر',
    summary: 'عنه',
    unit: 'نقطة',
    series: [
      {
        key: 'SYR',
        title: 'سورية',
        points: [{ year: 2022, value: 0.5, confirmed: true }, { year: 2024 }],
      },
    ],
    verification,
  });
  const { columns, rows } = indicatorValueTable([{ id: 'egdi', entry }]);
  expect(columns.map(({ name }) => name)).toEqual([
    'indicator',
    'title',
    'unit',
    'series',
    'seriesTitle',
    'year',
    'value',
    'confirmed',
    'source',
  ]);
  expect([...rows]).toEqual([
    ['egdi', 'المؤشر', 'نقطة', 'SYR', 'سورية', 2022, 0.5, 1, undefined],
    ['egdi', 'المؤشر', 'نقطة', 'SYR', 'سورية', 2024, undefined, 0, undefined],
  ]);
});

it('the file of a collection says its licence and its date, with an entry on each line', () => {
  const text = [...collectionJson(services, edition)].join('');
  const file = JSON.parse(text) as { records: Record<string, unknown>[] };
  expect(file).toMatchObject({
    url: 'https://x.sy/portal/data/services.json',
    schema: 'https://x.sy/portal/data/services.schema.json',
    licence: 'CC-BY-4.0',
    asOf: '2026-03',
    count: services.entries.length,
  });
  expect(file.records[0]).toMatchObject({ id: 'passport', title: 'خدمة', text: 'نص\nمن سطرين' });
  expect(text.trim().split('\n')).toHaveLength(services.entries.length + 2);
  const empty = { ...services, entries: [] };
  expect(JSON.parse([...collectionJson(empty, edition)].join(''))).toMatchObject({
    count: 0,
    records: [],
  });
});

it('a published entry has one form of every value, and says what it means', () => {
  const { required, properties } = entrySchema('services') as {
    required: string[];
    properties: Record<string, object>;
  };
  expect(required).toEqual(expect.arrayContaining(['id', 'title', 'status', 'costs', 'sources']));
  expect(required).not.toContain('lastReviewed');
  expect(properties['lastReviewed']).toMatchObject({
    type: 'string',
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    title: 'آخر مراجعة',
  });
  expect(properties['status']).toMatchObject({
    'x-enumDescriptions': expect.objectContaining({ active: 'متاحة' }),
  });
  expect(fileSchema({})).toMatchObject({
    required: expect.arrayContaining(['licence', 'records']),
  });
});

it('every collection has its files, which the catalogue names in the terms of schema.org', () => {
  const all = collectionNames.map((name): OpenCollection =>
    name === 'services' ? services : { name, entries: [], hasPages: false, hasTexts: false },
  );
  const datasets = makeCollectionDatasets(folder, all, edition);
  for (const { file } of datasets) expect(datasetFiles).toContain(file);
  expect(datasets.filter(({ schema }) => schema).map(({ label }) => label)).toEqual(
    Object.values(collections).map(({ label }) => label),
  );
  const catalog = dataCatalog(datasets, edition);
  expect(findSchemaProblems({ '@context': 'https://schema.org', ...catalog })).toEqual([]);
  expect(JSON.stringify(catalog)).toContain('"dateModified":"2026-02-01"');
});
