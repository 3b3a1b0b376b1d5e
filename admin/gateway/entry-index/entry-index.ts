import { collectionNames, type CollectionName } from '#schema/field.ts';
import { siteCollection } from '../../check/desk-collection.ts';
import { Refusal } from '../refusal.ts';
import { readEntryPath, type EntryFile } from '../repository/paths.ts';
import type { Repository } from '../repository/repository.ts';
import { indexEntry, type IndexedEntry } from './index-entry.ts';
import { keptEntries } from './kept-entries.ts';
import { sortedEntries } from './sorted-entries.ts';

export type EntryIndex = ReturnType<typeof entryIndex>;

/**
 * What lists, search and references know of the published entries, in memory. `follow` brings it to a commit and reads
 * only the files that changed since. `cache` is a file in which a first reading of the whole is kept.
 */
export function entryIndex(repository: Repository, cache?: string) {
  const byCollection = new Map(collectionNames.map((name) => [name, sortedEntries()]));
  let at: string | undefined;
  let following: Promise<void> = Promise.resolve();

  const collectionOf = (name: CollectionName) => byCollection.get(name) ?? sortedEntries();

  async function readAll(commit: string): Promise<void> {
    const kept = cache ? await keptEntries(cache).read() : new Map<string, IndexedEntry>();
    const files = await repository.listFiles(commit, 'content');
    for (let start = 0; start < files.length; start += batch) {
      const some = files.slice(start, start + batch);
      await Promise.all(some.map(({ path, id }) => take(path, id, kept.get(path))));
    }
    if (cache) await keptEntries(cache).write(all());
  }

  async function take(path: string, blob: string, kept?: IndexedEntry): Promise<void> {
    const file = findEntryFile(path);
    if (!file) return;
    const text = kept?.blob === blob ? '' : await repository.readText(blob);
    const entry = kept?.blob === blob ? kept : indexEntry(file, blob, text ?? '');
    collectionOf(file.collection).set(entry);
  }

  async function readChanges(before: string, commit: string): Promise<void> {
    const changes = await repository.diff(before, commit, 'content');
    // A moved file keeps its id, so what goes is taken out before what comes is put in.
    for (const { path, after } of changes) {
      const file = after === undefined ? findEntryFile(path) : undefined;
      if (file) collectionOf(file.collection).remove(file.id);
    }
    await Promise.all(changes.map(({ path, after }) => after && take(path, after)));
  }

  function* all(): Generator<IndexedEntry> {
    for (const { entries } of byCollection.values()) yield* entries.values();
  }

  return {
    /** Brings the index to a commit of the published branch. */
    follow(commit: string): Promise<void> {
      following = following.then(async () => {
        if (at === commit) return;
        await (at === undefined ? readAll(commit) : readChanges(at, commit));
        at = commit;
      });
      const done = following;
      following = following.catch(() => undefined);
      return done;
    },
    get(collection: CollectionName, id: string): IndexedEntry | undefined {
      return collectionOf(collection).entries.get(id);
    },
    by: (collection: CollectionName, field: string) => collectionOf(collection).by(field),
    all,
    /** The entries that name this one. */
    referrersOf(collection: CollectionName, id: string): IndexedEntry[] {
      const key = `${collection}/${id}`;
      return [...all()].filter(({ references }) => references.includes(key));
    },
    /** The entries of one collection, in no order. */
    of: (collection: CollectionName) => collectionOf(collection).entries.values(),
  };
}

/** Files per round of reading: between rounds the gateway answers others. */
const batch = 500;

function findEntryFile(path: string): (EntryFile & { collection: CollectionName }) | undefined {
  try {
    const file = readEntryPath(path);
    return file.collection === siteCollection
      ? undefined
      : { ...file, collection: file.collection };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
