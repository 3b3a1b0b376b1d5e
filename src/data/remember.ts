/**
 * What is found in the content is kept: a build reads each file once. A preview puts another draft into the content
 * before each page, and then forgets what was found without it. Who gets an answer from memory has read what was read
 * to find it.
 */
import { forgetDigests, noteReads, recordReads, type Reads } from './reads.ts';

/** An answer with what was read for it. */
export interface Known<T> {
  answer: T;
  reads: Reads;
}

/** An act has its pages made one after another; the texts of a whole archive would not fit in memory. */
const mostKnown = 500;

const forgetters: (() => void)[] = [];

/** Forgets everything that was found in the content. */
export function forgetAll(): void {
  for (const forget of forgetters) forget();
  forgetDigests();
}

/** Finds something once: later callers get the same answer. */
export function once<T>(find: () => T): () => T {
  let known: Known<T> | undefined;
  forgetters.push(() => (known = undefined));
  return () => {
    known ??= recordReads(find);
    noteReads(known.reads);
    return known.answer;
  };
}

/** A place for answers by their keys. */
export function memory<Key, T>(): Map<Key, T> {
  const known = new Map<Key, T>();
  forgetters.push(() => known.clear());
  return known;
}

/** The answer that is known by a key, or found now; the oldest are forgotten. */
export function remember<T>(known: Map<string, Known<T>>, key: string, find: () => T): T {
  const found = known.get(key) ?? recordReads(find);
  known.set(key, found);
  noteReads(found.reads);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return found.answer;
}
