import { metaOf, shapeOf, type Schema } from '#schema/walk.ts';
import { schemaOf, type DeskCollection } from '../../check/desk-collection.ts';
import type { FormData } from '../../format/entry-file.ts';
import { readable } from './readable.ts';

/** A field in which two versions of an entry differ, each as an editor reads it. */
export interface FieldChange {
  key: string;
  label: string;
  before: string;
  after: string;
}

/** The fields in which two versions differ, in the order of the form. */
export function changedFields(
  collection: DeskCollection,
  before: FormData,
  after: FormData,
): FieldChange[] {
  return keysOf(collection, before, after)
    .filter((key) => !isSame(before[key], after[key]))
    .map((key) => ({
      key,
      label: labelOf(collection, key),
      before: readable(fieldOf(collection, key), before[key]),
      after: readable(fieldOf(collection, key), after[key]),
    }));
}

/** Every key of some versions of an entry: first those of the form, in its order. */
export function keysOf(collection: DeskCollection, ...versions: FormData[]): string[] {
  const known = [...Object.keys(shapeOf(schemaOf(collection)) ?? {}), bodyKey];
  const used = new Set(versions.flatMap((version) => Object.keys(version)));
  return [
    ...known.filter((key) => used.has(key)),
    ...[...used].filter((key) => !known.includes(key)),
  ];
}

export function fieldOf(collection: DeskCollection, key: string): Schema | undefined {
  return shapeOf(schemaOf(collection))?.[key];
}

export function labelOf(collection: DeskCollection, key: string): string {
  const field = fieldOf(collection, key);
  return (field && metaOf(field).label) ?? (key === bodyKey ? 'المتن' : key);
}

/** Whether two values are the same; a field left out is the same as an empty one. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(orderKeys(a)) === JSON.stringify(orderKeys(b));
}

export const bodyKey = 'body';

function orderKeys(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length ? value.map(orderKeys) : undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, orderKeys(child)]));
}
