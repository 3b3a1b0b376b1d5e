/** An act has its pages made one after another; the texts of a whole archive would not fit in memory. */
const mostKnown = 500;

/** The answer that is known by a key, or found now; the oldest are forgotten. */
export function remember<T>(known: Map<string, T>, key: string, find: () => T): T {
  const found = known.get(key) ?? find();
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return found;
}
