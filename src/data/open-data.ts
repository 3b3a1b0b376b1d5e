import { collections, type Entry } from '#schema/collections.ts';
import { collectionNames, type CollectionName } from '#schema/field.ts';
import { readBody } from './body.ts';
import { hasPages } from './collections.ts';
import { contentFolder } from './content-folder.ts';
import { getEntries } from './entries.ts';
import { readLastChanges } from './history.ts';
import { noteRead } from './reads.ts';
import { once } from './remember.ts';

/** A collection with all that its open data tell. */
export interface OpenCollection<C extends CollectionName = CollectionName> {
  name: C;
  entries: OpenEntry<C>[];
  /** Whether each entry has a page of its own. */
  hasPages: boolean;
  /** Whether entries may have a text below their fields. Those of acts have files of their own. */
  hasTexts: boolean;
  /** The day of the last change; absent where git does not know it. */
  changed?: string | undefined;
}

export interface OpenEntry<C extends CollectionName = CollectionName> {
  id: string;
  entry: Entry<C>;
  /** The Markdown below the fields. */
  text?: string | undefined;
}

/** Every collection, empty ones as well: their files have an address that others may rely on. */
export const getOpenCollections = once(readCollections);

async function readCollections(): Promise<OpenCollection[]> {
  noteRead('changes');
  const changes = await readLastChanges(contentFolder, collectionNames);
  return Promise.all(
    collectionNames.map(async (name) => {
      const hasTexts = name !== 'decrees' && collections[name].extension === 'md';
      return {
        name,
        entries: await readEntries(name, hasTexts),
        hasPages: hasPages(name),
        hasTexts,
        changed: changes.get(name),
      };
    }),
  );
}

async function readEntries(name: CollectionName, hasTexts: boolean): Promise<OpenEntry[]> {
  return Promise.all(
    (await getEntries(name)).map(async ({ id, filePath, ...entry }) => ({
      id,
      entry: entry as OpenEntry['entry'],
      text: (hasTexts && (await readBody(filePath))) || undefined,
    })),
  );
}
