/** The metadata (`.pf_meta`): which pages there are, and in which files the rest is found. */
export interface Meta {
  pages: PageMeta[];
  /** In the order of their words; `from` is what the first word of each begins with, and no word before it. */
  chunks: { from: string; file: string }[];
  filters: { name: string; file: string }[];
}

export interface PageMeta {
  fragment: string;
  /** The number of all its words, and of those of its title. */
  words: number;
  titleWords: number;
  /** By how much likelier than others of the same score it is what a reader is after. */
  prior: number;
}

/** As the build writes it: columns, for they zip better than rows. */
export type RawMeta = [
  format: number,
  /** Where numbers of pages in a row begin, and how many there are, in turn. */
  ranges: number[],
  fragments: string[],
  words: number[],
  titleWords: number[],
  /** In hundredths. */
  priors: number[],
  chunkStarts: string[],
  chunks: string[],
  filters: [name: string, file: string][],
];

/** Raised when files of the index change in a way that a reader of before would misread. */
export const metaFormat = 2;

/** The metadata and, for each number that files give a page, which of `pages` it is. Throws when it is something else. */
export function parseMeta(value: unknown): { meta: Meta; pageOf: Int32Array } {
  if (!isMeta(value)) throw new Error('The metadata of the index is of another format.');
  const [, ranges, fragments, words, titleWords, priors, starts, chunks, filters] = value;
  const meta = {
    pages: fragments.map((fragment, page) => ({
      fragment,
      words: words[page] ?? 0,
      titleWords: titleWords[page] ?? 0,
      prior: (priors[page] ?? 100) / 100,
    })),
    chunks: starts.map((from, order) => ({ from, file: chunks[order] ?? '' })),
    filters: filters.map(([name, file]) => ({ name, file })),
  };
  return { meta, pageOf: pagesByNumber(ranges) };
}

function pagesByNumber(ranges: readonly number[]): Int32Array {
  const [first = 0, count = 0] = ranges.slice(-2);
  const pages = new Int32Array(first + count);
  let page = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    const start = ranges[at] ?? 0;
    for (let next = 0; next < (ranges[at + 1] ?? 0); next += 1) pages[start + next] = page++;
  }
  return pages;
}

function isMeta(value: unknown): value is RawMeta {
  return Array.isArray(value) && value[0] === metaFormat && value.slice(1, 9).every(Array.isArray);
}
