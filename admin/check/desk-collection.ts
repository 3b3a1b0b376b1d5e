import { collections, type Collection } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';

/** The collection whose one entry is `content/site.yaml`. */
export const siteCollection = 'site';
export type DeskCollection = CollectionName | typeof siteCollection;

export function schemaOf(collection: DeskCollection): Collection['schema'] {
  return collection === siteCollection ? siteSchema : collections[collection].schema;
}

/** How the files of a collection end. */
export function extensionOf(collection: DeskCollection): Collection['extension'] {
  return collection === siteCollection ? 'yaml' : collections[collection].extension;
}

/** The labels of what a form has beside the fields of its schema. */
export const besideSchema: Readonly<Record<'id' | 'body', string>> = {
  id: 'المعرّف',
  body: 'المتن',
};
