import type { ArchiveSource } from '#data/act-exports.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import { collections, type Entry } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { sourceSchema, type Source } from '#schema/provenance.ts';
import type { Edition } from '../edition.ts';
import {
  column,
  fieldColumns,
  itemSchema,
  makeTable,
  within,
  type Column,
  type Table,
} from './table.ts';

type Known<E> = E & { id: string };

/** The tables of the entries that acts are read with: who holds which post by which act, what a service rests on. */
export function entryTables(source: ArchiveSource, edition: Edition): Table[] {
  const { officials, organisations, services, places, topics } = source;
  const standing = ['verification', 'lastReviewed'];
  const entries = <C extends CollectionName>(
    name: C,
    records: readonly Known<Entry<C>>[],
    fields: readonly string[],
    types: Parameters<typeof fieldColumns>[2] = {},
  ) =>
    makeTable<Known<Entry<C>>>(
      name,
      collections[name].label,
      [
        column('id', 'المعرّف', ({ id }) => id),
        column('url', 'العنوان', ({ id }) => absoluteUrl(edition.home, entryUrl(name, id))),
        ...fieldColumns<Known<Entry<C>>>(collections[name].schema, [...fields, ...standing], types),
      ],
      records,
    );
  return [
    entries('officials', officials, ['name', 'otherNames']),
    manyOf(
      'memberships',
      'المناصب',
      'official',
      officials,
      'officials',
      'memberships',
      [
        'organisation',
        'post',
        'role',
        'branch',
        'area',
        'start',
        'end',
        'current',
        'appointedBy',
        'note',
      ],
      { current: 'INTEGER' },
    ),
    entries('organisations', organisations, [
      'title',
      'titleEn',
      'otherNames',
      'classification',
      'parent',
      'foundedBy',
      'governorate',
      'summary',
      'website',
      'phone',
      'address',
    ]),
    entries('services', services, [
      'title',
      'otherNames',
      'summary',
      'status',
      'statusReason',
      'statusSince',
      'authority',
      'audience',
      'requirements',
      'steps',
      'output',
      'phone',
    ]),
    manyOf('legalBasis', 'الأساس القانوني للخدمات', 'service', services, 'services', 'legalBasis', [
      'decree',
      'articles',
    ]),
    entries(
      'places',
      places,
      ['title', 'kind', 'status', 'governorate', 'country', 'city', 'address', 'lat', 'lon'],
      { lat: 'REAL', lon: 'REAL' },
    ),
    entries('topics', topics, ['title', 'summary']),
    sourceTable(source),
  ];
}

/** A row for every item of a list that entries have, under the id of its entry. */
function manyOf<L extends string, E extends { id: string } & Record<L, readonly object[]>>(
  name: string,
  label: string,
  owner: string,
  entries: readonly E[],
  collection: CollectionName,
  list: L,
  fields: readonly string[],
  types: Parameters<typeof fieldColumns>[2] = {},
): Table {
  const { schema, labelOne } = collections[collection];
  type Item = { id: string; item: object };
  return makeTable<Item>(
    name,
    label,
    [
      column(owner, labelOne, ({ id }) => id),
      ...within<Item, object>(
        fieldColumns(itemSchema(schema, list), fields, types),
        ({ item }) => item,
      ),
    ],
    entries.flatMap((entry) => entry[list].map((item) => ({ id: entry.id, item }))),
  );
}

/** Where everything comes from: the sources of every entry that has a table. */
function sourceTable({ acts, ...entries }: ArchiveSource): Table {
  const { officials, organisations, services, places, topics } = entries;
  const all = {
    decrees: acts.map(({ act }) => act),
    officials,
    organisations,
    services,
    places,
    topics,
  };
  type Given = { collection: string; entry: string; source: Source };
  const columns: Column<Given>[] = [
    column('collection', 'المجموعة', ({ collection }) => collection),
    column('entry', 'المدخل', ({ entry }) => entry),
    ...within<Given, Source>(
      fieldColumns(sourceSchema, ['label', 'url', 'publisher', 'date', 'kind']),
      ({ source }) => source,
    ),
  ];
  return makeTable(
    'sources',
    'المصادر',
    columns,
    Object.entries(all).flatMap(([collection, records]) =>
      records.flatMap(({ id, sources }) =>
        sources.map((source) => ({ collection, entry: id, source })),
      ),
    ),
  );
}
