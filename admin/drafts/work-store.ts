import type { DeskCollection } from '../check/desk-collection.ts';
import type { FormData } from '../format/entry-file.ts';

/** What an editor typed and the server does not have. */
export interface Work {
  key: string;
  user: string;
  collection: DeskCollection;
  /** Absent for an entry that is new. */
  id: string | undefined;
  title: string;
  /** When it was last written here, in milliseconds. */
  at: number;
  values: FormData;
  /** The text of the file over which it was typed; empty for an entry that is new. */
  base: string;
  /** The blob of that text, or of the last save that was made from it; unknown to a forge. */
  baseId?: string | undefined;
}

/** Writes a work to the disk of this device; one with the same key gives way. */
export async function keepWork(work: Work): Promise<void> {
  await run('readwrite', (works) => works.put(work));
}

export async function dropWork(key: string): Promise<void> {
  await run('readwrite', (works) => works.delete(key));
}

/** The works of a user on this device, the latest first. */
export async function listWorks(user: string): Promise<Work[]> {
  const works = await run('readonly', (store) => store.getAll() as IDBRequest<Work[]>);
  return works.filter((work) => work.user === user).sort((a, b) => b.at - a.at);
}

let opened: Promise<IDBDatabase> | undefined;

function openDatabase(): Promise<IDBDatabase> {
  return (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('bawaba-desk', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('works', { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  }));
}

/** Resolves when the transaction is on the disk, not when it was asked for. */
async function run<T>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('works', mode, { durability: 'strict' });
    const asked = request(transaction.objectStore('works'));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
  });
}
