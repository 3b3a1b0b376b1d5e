import type { OpenCollection, OpenEntry } from '#data/open-data.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import { collections } from '#schema/collections.ts';
import { indicatorSchema, type Indicator } from '#schema/indicator.ts';
import { isNumeric, leavesOf, type Leaf } from '#schema/walk.ts';
import type { Edition } from '../edition.ts';
import {
  column,
  fieldColumns,
  itemSchema,
  listSeparator,
  makeTable,
  within,
  type Cell,
  type Column,
  type Table,
} from './table.ts';

/** A collection, a row for each entry and a column for each field, whatever its schema has. */
export function collectionTable(collection: OpenCollection, edition: Edition): Table {
  const { name, entries, hasPages, hasTexts } = collection;
  const { label, schema } = collections[name];
  const address = ({ id }: OpenEntry) => absoluteUrl(edition.home, entryUrl(name, id));
  return makeTable<OpenEntry>(
    name,
    label,
    [
      column('id', 'المعرّف', ({ id }) => id),
      ...(hasPages ? [column('url', 'العنوان', address)] : []),
      ...within(leavesOf(schema).map(leafColumn), ({ entry }: OpenEntry) => entry),
      ...(hasTexts ? [column('text', 'النص', ({ text }: OpenEntry) => text)] : []),
      column('asOf', 'حدّ المعلومات', () => edition.site.asOf),
    ],
    entries,
  );
}

/** Between the members of a list that is itself in a list. */
export const innerSeparator = ' ; ';

/**
 * A field within lists becomes one value: the members of a list stand in their order, and where one lacks the field its
 * place stays empty, so that the third of `costs.label` and the third of `costs.amount` are of one cost.
 */
function leafColumn({ path, label, schema, lists }: Leaf): Column<object> {
  const type = lists === 0 && isNumeric(schema) ? 'REAL' : 'TEXT';
  return column(path.join('.'), label, (entry) => toCell(valuesAt(entry, path)), type);
}

function valuesAt(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((member) => valuesAt(member, path));
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  return valuesAt((value as Record<string, unknown>)[step], rest);
}

function toCell(value: unknown): Cell {
  if (!Array.isArray(value)) return toScalar(value);
  if (value.flat(Infinity).every((member) => member === undefined)) return undefined;
  return value
    .map((member: unknown) =>
      Array.isArray(member)
        ? member.flat(Infinity).map(toScalar).join(innerSeparator)
        : toScalar(member),
    )
    .join(listSeparator);
}

function toScalar(value: unknown): Cell {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : String(value);
}

/** The values of the indicators, a row for each: what a spreadsheet draws. A gap in a series is a row without a value. */
export function indicatorValueTable(
  indicators: readonly { id: string; entry: Indicator }[],
): Table {
  const series = itemSchema(indicatorSchema, 'series');
  type Series = Indicator['series'][number];
  type Value = { id: string; entry: Indicator; series: Series; point: Series['points'][number] };
  return makeTable<Value>(
    'indicatorValues',
    'قيم المؤشرات',
    [
      column('indicator', collections.indicators.labelOne, ({ id }) => id),
      ...within<Value, Indicator>(
        fieldColumns(indicatorSchema, ['title', 'unit']),
        ({ entry }) => entry,
      ),
      ...within<Value, Series>(
        fieldColumns(series, [{ series: 'key', seriesTitle: 'title' }]),
        ({ series }) => series,
      ),
      ...within<Value, Value['point']>(
        fieldColumns(itemSchema(series, 'points'), ['year', 'value', 'confirmed', 'source'], {
          year: 'INTEGER',
          value: 'REAL',
          confirmed: 'INTEGER',
        }),
        ({ point }) => point,
      ),
    ],
    indicators.flatMap(({ id, entry }) =>
      entry.series.flatMap((series) =>
        series.points.map((point) => ({ id, entry, series, point })),
      ),
    ),
  );
}
