import { z } from 'astro/zod';
import type { CollectionName, FieldMeta } from './field.ts';

/** Zod's types under our names, for layers that may not know the library. */
export type Schema = z.core.$ZodType;
export type Issue = z.core.$ZodIssue;
export type IssueWording = z.core.$ZodErrorMap;

/** A reference found in an entry, with the place where it stands. */
export interface FoundReference {
  path: PropertyKey[];
  collection: CollectionName;
  id: string;
  /** The target may be missing: the portal makes a placeholder for it. */
  mayBeAbsent: boolean;
}

/** The ids in the fields marked as owners, in the order of the form; a value of another type than its field's is passed over. */
export function findOwners(schema: Schema, value: unknown): string[] {
  if (typeof value === 'string') return metaOf(schema).owner ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return childrenOf(schema, value).flatMap(([, child, childValue]) =>
    findOwners(child, childValue),
  );
}

interface Meta extends Partial<FieldMeta> {
  collection?: CollectionName;
  mayBeAbsent?: boolean;
  /** A vocabulary: key → Arabic label. */
  options?: Record<string, string>;
  /** How exact a date must be. */
  format?: 'date' | 'partial-date';
}

/** Every reference in a parsed value, found through the fields' own metadata. */
export function findReferences(
  schema: Schema,
  value: unknown,
  path: PropertyKey[] = [],
): FoundReference[] {
  if (value === undefined || value === null) return [];
  const { collection, mayBeAbsent = false } = metaOf(schema);
  if (collection && typeof value === 'string')
    return [{ path, collection, id: value, mayBeAbsent }];
  return childrenOf(schema, value).flatMap(([key, child, childValue]) =>
    findReferences(child, childValue, [...path, key]),
  );
}

/** The Arabic labels on the way to a field: `['costs', 0, 'currency']` // => `'الرسوم ← 1 ← العملة'` */
export function fieldLabel(schema: Schema, path: readonly PropertyKey[]): string {
  const labels: string[] = [];
  let current: Schema | undefined = schema;
  for (const key of path) {
    current = current && childAt(current, key);
    const label = current ? metaOf(current).label : undefined;
    labels.push(typeof key === 'number' ? String(key + 1) : (label ?? String(key)));
  }
  return labels.join(' ← ');
}

/** The keys that an object field accepts at a path; none when it is not an object. */
export function acceptedKeys(schema: Schema, path: readonly PropertyKey[]): string[] {
  let current: Schema | undefined = schema;
  for (const key of path) current = current && childAt(current, key);
  return current ? Object.keys(shapeOf(current) ?? {}) : [];
}

/** The metadata of a field, through optional, default and transform wrappers. */
export function metaOf(schema: Schema): Meta {
  const own = 'meta' in schema && typeof schema.meta === 'function' ? schema.meta() : undefined;
  const inner = innerOf(schema);
  return { ...(inner && metaOf(inner)), ...own };
}

/** Whether leaving the field out is refused. */
export function isRequired(schema: Schema): boolean {
  return !z.core.safeParse(schema, undefined).success;
}

/** The schema under optional, default and transform wrappers: an object, an array or a scalar. */
export function baseOf(schema: Schema): Schema {
  const inner = innerOf(schema);
  return inner ? baseOf(inner) : schema;
}

/** The fields of an object; undefined for anything else. */
export function shapeOf(schema: Schema): Record<string, Schema> | undefined {
  const { def } = baseOf(schema)._zod;
  return def.type === 'object' ? (def as z.core.$ZodObjectDef).shape : undefined;
}

/** What a list is made of; undefined for anything else. */
export function elementOf(schema: Schema): Schema | undefined {
  const { def } = baseOf(schema)._zod;
  return def.type === 'array' ? (def as z.core.$ZodArrayDef).element : undefined;
}

/** A field that holds a value: where it is, and the Arabic labels on the way there. */
export interface Leaf {
  /** Through lists as if they were their members: `['costs', 'currency']`. */
  path: string[];
  label: string;
  schema: Schema;
  /** How many lists are on the way. */
  lists: number;
}

/** Every field that holds a value and not others, in the order of the form. */
export function leavesOf(schema: Schema): Leaf[] {
  const element = elementOf(schema);
  if (element) return leavesOf(element).map((leaf) => ({ ...leaf, lists: leaf.lists + 1 }));
  const shape = shapeOf(schema);
  if (!shape) return [{ path: [], label: '', schema, lists: 0 }];
  return Object.entries(shape).flatMap(([key, field]) =>
    leavesOf(field).map((leaf) => ({
      ...leaf,
      path: [key, ...leaf.path],
      label: [metaOf(field).label ?? key, leaf.label].filter(Boolean).join(' ← '),
    })),
  );
}

/** Whether a field's value is a number. */
export function isNumeric(schema: Schema): boolean {
  return baseOf(schema)._zod.def.type === 'number';
}

/** The last regular expression that a text must match as it is typed, and what is said where it does not. */
export function patternOf(schema: Schema): { source: string; message: string } | undefined {
  const { checks = [] } = baseOf(schema)._zod.def as object as { checks?: RegexCheck[] };
  const { pattern, error } =
    checks.findLast(({ _zod: { def } }) => def.format === 'regex')?._zod.def ?? {};
  const message = error?.({});
  return pattern && typeof message === 'string' ? { source: pattern.source, message } : undefined;
}

interface RegexCheck {
  _zod: { def: { format?: string; pattern?: RegExp; error?: (issue: object) => unknown } };
}

function childrenOf(schema: Schema, value: unknown): [PropertyKey, Schema, unknown][] {
  const shape = shapeOf(schema);
  if (shape)
    return Object.entries(shape).map(([key, child]) => [
      key,
      child,
      (value as Record<string, unknown>)[key],
    ]);
  const element = elementOf(schema);
  if (element && Array.isArray(value)) return value.map((item, index) => [index, element, item]);
  return [];
}

function childAt(schema: Schema, key: PropertyKey): Schema | undefined {
  if (typeof key === 'number') return elementOf(schema);
  const shape = shapeOf(schema) ?? {};
  return Object.hasOwn(shape, key) ? shape[String(key)] : undefined;
}

function innerOf(schema: Schema): Schema | undefined {
  const { def } = schema._zod as {
    def: { innerType?: Schema; in?: Schema; out?: Schema };
  };
  // A preprocess step is a pipe out of a transform; the field itself is on the other side.
  return def.innerType ?? (def.in?._zod.def.type === 'transform' ? def.out : def.in);
}
