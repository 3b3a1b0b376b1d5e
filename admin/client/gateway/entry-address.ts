import { collectionNames } from '#schema/field.ts';
import { siteCollection, type DeskCollection } from '../../check/desk-collection.ts';

/** An entry as the desk's addresses name it. */
export interface EntryAddress {
  collection: DeskCollection;
  /** Decap's name for it: the path below the collection's folder, without extension. */
  slug: string;
  /** The file's name. */
  id: string;
}

/** `'#/collections/decrees/entries/2009/law-2009-4' // => { collection: 'decrees', slug: '2009/law-2009-4', id: 'law-2009-4' }` */
export function readEntryAddress(hash: string): EntryAddress | undefined {
  const [, name = '', slug = ''] = /^#\/collections\/([^/?]+)\/entries\/([^?]+)/.exec(hash) ?? [];
  const all: readonly DeskCollection[] = [...collectionNames, siteCollection];
  const collection = all.find((one) => one === name);
  return collection && slug ? { collection, slug, id: slug.split('/').at(-1) ?? slug } : undefined;
}

/** `'content/decrees/2009/law-2009-4.md' // => '#/collections/decrees/entries/2009/law-2009-4'`; `content/` may be missing. */
export function addressOfFile(path: string): string | undefined {
  const file = path.replace(/^content\//, '').replace(/\.\w+$/, '');
  const [collection = '', ...slug] = file.split('/');
  if (file === siteCollection) return `#/collections/${siteCollection}/entries/${siteCollection}`;
  return collectionNames.some((name) => name === collection) && slug.length
    ? `#/collections/${collection}/entries/${slug.join('/')}`
    : undefined;
}
