/**
 * What is found in the content is kept: a build reads each file once. A preview puts another draft into the content
 * before each page, and then forgets what was found without it.
 */

/** An act has its pages made one after another; the texts of a whole archive would not fit in memory. */
const mostKnown = 500;

const forgetters: (() => void)[] = [];

/** Forgets everything that was found in the content. */
export function forgetAll(): void {
  for (const forget of forgetters) forget();
}

/** Finds something once: later callers get the same answer. */
export function once<T>(find: () => T): () => T {
  let known: { answer: T } | undefined;
  forgetters.push(() => (known = undefined));
  return () => (known ??= { answer: find() }).answer;
}

/** A place for answers by their keys. */
export function memory<Key, T>(): Map<Key, T> {
  const known = new Map<Key, T>();
  forgetters.push(() => known.clear());
  return known;
}

/** The answer that is known by a key, or found now; the oldest are forgotten. */
export function remember<T>(known: Map<string, T>, key: string, find: () => T): T {
  const found = known.get(key) ?? find();
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return found;
}
