import { fieldLabel } from '#schema/walk.ts';
import { extensionOf, schemaOf, type DeskCollection } from '../check/desk-collection.ts';
import { entryFormat } from '../format/entry-file.ts';
import { isEqual, withoutEmpty, type FormData } from '../format/values.ts';

export interface Difference {
  key: string;
  label: string;
  /** Short texts of both values; empty where there is none. */
  before: string;
  after: string;
}

/** The fields in which two versions of an entry differ, in the words of the form. */
export function findDifferences(
  collection: DeskCollection,
  before: FormData,
  after: FormData,
): Difference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [old, now] = [withoutEmpty(before[key]), withoutEmpty(after[key])];
    if (isEqual(old, now)) return [];
    return [{ key, label: labelOf(collection, key), before: shorten(old), after: shorten(now) }];
  });
}

/** A work put onto a text that has changed since: the fields that its editor changed are the editor's, others as they are. */
export function carryOver(
  collection: DeskCollection,
  work: { values: FormData; base: string },
  current: FormData,
): FormData {
  const { fromFile } = entryFormat({
    schema: schemaOf(collection),
    extension: extensionOf(collection),
  });
  const changed = findDifferences(collection, fromFile(work.base), work.values);
  return { ...current, ...Object.fromEntries(changed.map(({ key }) => [key, work.values[key]])) };
}

function labelOf(collection: DeskCollection, key: string): string {
  if (key === 'body') return 'المتن';
  return key === 'id' ? 'المعرّف' : fieldLabel(schemaOf(collection), [key]);
}

function shorten(value: unknown): string {
  if (value === undefined) return '';
  const text = textsIn(value).join('، ').replace(/\s+/g, ' ');
  return text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text;
}

function textsIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [String(value)];
}
