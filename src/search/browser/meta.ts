/** Pagefind's metadata (`.pf_meta`): which pages there are, and in which files the rest is found. */
export interface Meta {
  pages: PageMeta[];
  /** In the order of their words; `from` is what the first word of each begins with, and no word before it. */
  chunks: { from: string; file: string }[];
  filters: { name: string; file: string }[];
}

export interface PageMeta {
  fragment: string;
  /** The number of all its words, and of those of its title, which the build adds to what Pagefind writes. */
  words: number;
  titleWords: number;
  /** By how much likelier than others of the same score it is what a reader is after. */
  prior: number;
}

/** Throws when it is not what Pagefind 1.5 writes. */
export function parseMeta(value: unknown): Meta {
  if (!isMeta(value)) throw new Error('The metadata of the index is not what Pagefind 1.5 writes.');
  const [, pages, chunks, filters] = value;
  return {
    pages: pages.map(([fragment, words, titleWords = 0, prior = 100]) => ({
      fragment,
      words,
      titleWords,
      prior: prior / 100,
    })),
    chunks: chunks.map(([from, , file]) => ({ from, file })),
    filters: filters.map(([name, file]) => ({ name, file })),
  };
}

type RawMeta = [
  version: string,
  pages: [fragment: string, words: number, titleWords?: number, prior?: number][],
  chunks: [from: string, to: string, file: string][],
  filters: [name: string, file: string][],
  sorts: unknown[],
];

function isMeta(value: unknown): value is RawMeta {
  return Array.isArray(value) && value.length >= 5 && value.slice(1, 5).every(Array.isArray);
}
