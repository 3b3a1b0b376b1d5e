import { elementOf, fieldLabel, shapeOf, type Schema } from '#schema/walk.ts';

/** A value of a table; undefined is unknown or not given. */
export type Cell = string | number | undefined;

/** A column of records of one kind, with what it means in Arabic. */
export interface Column<R> {
  name: string;
  label: string;
  type: 'TEXT' | 'INTEGER' | 'REAL';
  valueOf: (record: R) => Cell;
}

/** Rows that a spreadsheet and a database show alike. */
export interface Table {
  name: string;
  label: string;
  columns: Pick<Column<never>, 'name' | 'label' | 'type'>[];
  /** Made as they are asked for, each time anew: those of a national archive do not fit in memory. */
  rows: Iterable<Cell[]>;
}

/** A table of records, a row for each. */
export function makeTable<R>(
  name: string,
  label: string,
  columns: readonly Column<R>[],
  records: Iterable<R>,
): Table {
  return {
    name,
    label,
    columns: columns.map(({ name, label, type }) => ({ name, label, type })),
    rows: each(function* () {
      for (const record of records) yield columns.map(({ valueOf }) => valueOf(record));
    }),
  };
}

/** What a generator gives, from its beginning for every reader. */
export function each<T>(values: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: values };
}

/** A column that no field of an entry holds as it is. */
export function column<R>(
  name: string,
  label: string,
  valueOf: (record: R) => Cell,
  type: Column<R>['type'] = 'TEXT',
): Column<R> {
  return { name, label, type, valueOf };
}

/**
 * Columns of an entry's own fields, under the labels that editors see. A field inside another is named by its path:
 * `{ signed: 'dates.signed.g' }`; a list becomes one value, its members divided by ` | `.
 */
export function fieldColumns<E extends object>(
  schema: Schema,
  fields: readonly (string | Readonly<Record<string, string>>)[],
  types: Partial<Record<string, Column<E>['type']>> = {},
): Column<E>[] {
  return fields
    .flatMap((field) =>
      typeof field === 'string' ? [[field, field] as const] : Object.entries(field),
    )
    .map(([name, path]) => {
      const steps = path.split('.');
      return column<E>(
        name,
        fieldLabel(schema, steps),
        (entry) => toCell(valueAt(entry, steps)),
        types[name],
      );
    });
}

/** What the list in a field is made of: `(decreeSchema, 'relations')`. */
export function itemSchema(schema: Schema, field: string): Schema {
  const list = shapeOf(schema)?.[field];
  const item = list && elementOf(list);
  if (!item) throw new Error(`"${field}" is not a list of the schema`);
  return item;
}

/** The same columns for records that carry the entry in a field. */
export function within<R, E>(
  columns: readonly Column<E>[],
  entryOf: (record: R) => E,
): Column<R>[] {
  return columns.map(({ valueOf, ...rest }) => ({
    ...rest,
    valueOf: (record) => valueOf(entryOf(record)),
  }));
}

export const listSeparator = ' | ';

function valueAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  return valueAt((value as Record<string, unknown>)[step], rest);
}

function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.length ? value.join(listSeparator) : undefined;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : String(value);
}
