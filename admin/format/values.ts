import { toWesternDigits } from '#arabic/digits.ts';
import { elementOf, shapeOf, type Schema } from '#schema/walk.ts';
import { z } from 'astro/zod';

/** A form's values; `id` names a new file and is not written in it. */
export type FormData = Record<string, unknown>;

/** The values without what an editor left empty: Decap writes a cleared field as `''`, `null` or `[]`. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (isRecord(value)) {
    const fields = Object.entries(value)
      .map(([key, inner]) => [key, withoutEmpty(inner)])
      .filter(([, inner]) => inner !== undefined);
    return fields.length ? Object.fromEntries(fields) : undefined;
  }
  return value === null || value === '' ? undefined : value;
}

/**
 * The values as they are written: nothing empty, digits 0-9 and dates like 2012-02-14 where the schema takes both
 * forms for one, and the text of prose as the editor typed it.
 */
export function normalise(schema: Schema | undefined, value: unknown): unknown {
  return withoutEmpty(inFormOfSchema(schema, value));
}

/** The fields of a value and of what it holds in the order of the form; those that no schema knows come last. */
export function inSchemaOrder(schema: Schema | undefined, value: unknown): unknown {
  const element = schema && elementOf(schema);
  if (Array.isArray(value)) return value.map((item) => inSchemaOrder(element, item));
  if (!isRecord(value)) return value;
  const shape = (schema && shapeOf(schema)) ?? {};
  const known = Object.keys(shape).filter((key) => key in value);
  const unknown = Object.keys(value).filter((key) => !(key in shape));
  return Object.fromEntries(
    [...known, ...unknown].map((key) => [key, inSchemaOrder(shape[key], value[key])]),
  );
}

/** Whether two values have the same JSON, whatever the order of their keys. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isEqual(item, b[index]))
    );
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inFormOfSchema(schema: Schema | undefined, value: unknown): unknown {
  if (!schema || value === undefined || value === null) return value;
  const element = elementOf(schema);
  if (Array.isArray(value)) return value.map((item) => inFormOfSchema(element, item));
  if (isRecord(value)) {
    const shape = shapeOf(schema) ?? {};
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, inFormOfSchema(shape[key], inner)]),
    );
  }
  return typeof value === 'string' || typeof value === 'number' ? leaf(schema, value) : value;
}

/**
 * A field that takes ١٢ and 12 for the same, or only 12, is written with 12; so the schema itself says which fields
 * hold numbers, dates, codes and telephones. One that keeps them apart is prose.
 */
function leaf(schema: Schema, value: string | number): unknown {
  const typed = z.core.safeParse(schema, value);
  const western = typeof value === 'string' ? toWesternDigits(value) : value;
  const read = z.core.safeParse(schema, western);
  if (!read.success) return typeof value === 'string' ? value.normalize('NFC') : value;
  if (typed.success && !isEqual(typed.data, read.data)) return typed.data;
  return read.data;
}
