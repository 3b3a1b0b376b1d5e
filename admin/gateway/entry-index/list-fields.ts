import type { CollectionName } from '#schema/field.ts';
import { collections } from '#schema/collections.ts';
import { isNumeric, leavesOf, metaOf, shapeOf, type Leaf } from '#schema/walk.ts';

/** Which of a schema's fields the desk's lists know. */
export interface ListFields {
  title: 'title' | 'name';
  /** Fields by which a list can be sorted and filtered: one value each, told apart by more than their letters. */
  sort: readonly Leaf[];
  /** Fields whose words are searched for. */
  words: readonly Leaf[];
}

const known = new Map<CollectionName, ListFields>();

/** The fields of a collection's list, from its schema. */
export function listFields(collection: CollectionName): ListFields {
  const found = known.get(collection) ?? readFields(collection);
  known.set(collection, found);
  return found;
}

/** The value at a leaf's path, which leads through no list. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined,
    data,
  );
}

function readFields(collection: CollectionName): ListFields {
  const { schema } = collections[collection];
  const leaves = leavesOf(schema);
  return {
    title: 'title' in (shapeOf(schema) ?? {}) ? 'title' : 'name',
    sort: leaves.filter((leaf) => leaf.lists === 0 && isSortable(leaf)),
    words: leaves.filter(
      ({ path, lists, schema }) => path.length === 1 && lists < 2 && isText(schema),
    ),
  };
}

function isSortable({ path, schema }: Leaf): boolean {
  const { options, format } = { format: undefined, ...metaOf(schema) };
  const isNumber = isNumeric(schema) || path.at(-1) === 'number';
  return isNumber || options !== undefined || format !== undefined;
}

function isText(schema: Leaf['schema']): boolean {
  const { widget, collection, options } = metaOf(schema);
  return (widget === 'string' || widget === 'text') && !collection && !options;
}
