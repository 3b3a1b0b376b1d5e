import type { ContentProblem } from '#domain/content-error.ts';
import { collections } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { fieldLabel } from '#schema/walk.ts';
import type { ContentEntry } from './read-content.ts';

/** A problem with a field of an entry, of an act where no collection is named, with its file and line. */
export function complain(
  entry: ContentEntry,
  path: string | readonly PropertyKey[],
  message: string,
  collection: CollectionName = 'decrees',
): ContentProblem {
  const steps = typeof path === 'string' ? [path] : path;
  return {
    file: entry.file,
    line: entry.lineOf(steps),
    field: `${fieldLabel(collections[collection].schema, steps)} (${steps.join('.')})`,
    message,
  };
}
