import { collectionNames } from '#schema/field.ts';
import { siteCollection, type DeskCollection } from '../../check/desk-collection.ts';
import { parseActId } from '#domain/decree/identifier.ts';
import { collections } from '#schema/collections.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { readEntryPath, sitePath, type EntryFile } from '../repository/paths.ts';
import type { DraftName } from '../workflow/draft-store.ts';
import { workflowMessages as messages } from '../workflow/messages.ts';

/** @throws Refusal 404 */
export function readCollection(name: string): DeskCollection {
  const all: readonly DeskCollection[] = [...collectionNames, siteCollection];
  const found = all.find((one) => one === name);
  if (!found) throw new Refusal(404, `لا قسم بهذا الاسم: ${name.slice(0, 100)}`);
  return found;
}

/** A draft by Decap's names for it: `{ id: 'decrees/2009/law-2009-4' } // => id `'law-2009-4'` */
export function readDraftName(
  params: { id: string } | { collection: string; slug: string },
): DraftName {
  const key =
    'id' in params && params.id !== undefined
      ? params.id
      : 'slug' in params
        ? `${params.collection}/${params.slug}`
        : '';
  const [collection = '', ...steps] = key.split('/');
  const id = steps.at(-1) ?? '';
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Refusal(404, messages.noDraft());
  return { collection: readCollection(collection), id };
}

/** The file of an entry by its id: where it is, else where it was or would be. */
export function findFileOf({ index }: Gateway, collection: DeskCollection, id: string): EntryFile {
  if (collection === siteCollection) return readEntryPath(sitePath);
  const indexed = index.get(collection, id);
  if (indexed) return readEntryPath(indexed.path);
  const folder = collection === 'decrees' ? `decrees/${parseActId(id)?.year ?? ''}` : collection;
  return readEntryPath(`content/${folder}/${id}.${collections[collection].extension}`);
}
