/**
 * The names of all files that some texts lead to, those that these lead to among them. `read` gives the text of a
 * style sheet or script, or nothing where it cannot be had.
 */
export async function namedFiles(
  texts: readonly string[],
  read: (name: string) => Promise<string | undefined>,
): Promise<Set<string>> {
  const names = new Set<string>();
  const queue = [...texts];
  for (const text of queue)
    for (const [, name = ''] of text.matchAll(mention)) {
      if (names.has(name)) continue;
      names.add(name);
      const more = await read(name);
      if (more) queue.push(more);
    }
  return names;
}

/** As pages and style sheets name a file of the build, and as scripts name one beside them. */
const mention = /(?:_astro\/|\.\/)([\w.~-]+\.(?:css|js|woff2|svg|png|webp|avif|jpe?g))\b/g;
