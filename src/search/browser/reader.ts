import { decodeCbor } from './cbor.ts';
import type { Entry, Fragment, LexiconLine, ReadFile } from './files.ts';
import { parseMeta, type Meta } from './meta.ts';

/** A word of the index and where it stands. */
export interface IndexedWord {
  key: string;
  postings: Posting[];
}

/** One page; `places` are distances between positions, and negative numbers that begin a field. */
export interface Posting {
  page: number;
  places: readonly number[];
}

export interface KnownWord {
  base: string;
  /** As texts spell it: with its hamza and its ة. */
  spelling: string;
}

/** Reads an index file by file, each once. Every method rejects when a file cannot be had. */
export interface IndexReader {
  meta: Meta;
  lexicon: LexiconLine[];
  /** All words that begin so. */
  findWords(prefix: string): Promise<IndexedWord[]>;
  /** For each value of a filter, the pages that have it. */
  filter(name: string): Promise<Map<string, Set<number>>>;
  /** Pages from the oldest to the newest; those without a date are not among them. */
  byDate(): Promise<number[]>;
  fragment(page: number): Promise<Fragment>;
  /** All bases, the frequent ones first, for words with a slip. */
  words(): Promise<KnownWord[]>;
}

/** The one file whose name is always the same. */
export const entryFile = 'pagefind-entry.json';

/** Opens the index whose files `readFile` gives. */
export async function openIndex(readFile: ReadFile): Promise<IndexReader> {
  const entry: Entry = parse(await readFile(entryFile));
  const [{ meta, pageOf }, lexicon] = await Promise.all([
    unzip(readFile, entry.meta).then(decodeCbor).then(parseMeta),
    unzip(readFile, entry.lexicon).then((bytes): LexiconLine[] => parse(bytes)),
  ]);
  const chunk = once(async (file) =>
    readChunk(decodeCbor(await unzip(readFile, `index/${file}.pf_index`)), pageOf),
  );
  const filter = once(async (file) =>
    readFilter(decodeCbor(await unzip(readFile, `filter/${file}.pf_filter`)), pageOf),
  );
  const fragment = once(async (name): Promise<Fragment> =>
    parse(await unzip(readFile, `fragment/${name}.pf_fragment`)),
  );
  const dates = once(async (file) =>
    readPages(decodeCbor(await unzip(readFile, file)) as number[], pageOf),
  );
  const words = once(async (file) =>
    decode(await unzip(readFile, file))
      .split('\n')
      .map(readWord),
  );

  return {
    meta,
    lexicon,
    async findWords(prefix) {
      const end = `${prefix}\uffff`;
      const files = meta.chunks.filter(
        ({ from }, order) => from < end && (meta.chunks[order + 1]?.from ?? end) > prefix,
      );
      const chunks = await Promise.all(files.map(({ file }) => chunk(file)));
      return chunks.flat().filter(({ key }) => key.startsWith(prefix));
    },
    async filter(name) {
      const file = meta.filters.find((known) => known.name === name)?.file;
      return file === undefined ? new Map() : filter(file);
    },
    async fragment(page) {
      const known = meta.pages[page];
      if (!known) throw new Error(`The index has no page ${page}.`);
      return fragment(known.fragment);
    },
    byDate: () => dates(entry.dates),
    words: () => words(entry.words),
  };
}

function readWord(line: string): KnownWord {
  const [base = '', spelling = base] = line.split('\t');
  return { base, spelling };
}

type RawPosting = [distance: number, places: number[], ...rest: unknown[]];

function readChunk(value: unknown, pageOf: Int32Array): IndexedWord[] {
  const [words] = value as [[key: string, postings: RawPosting[], ...rest: unknown[]][]];
  return words.map(([key, raw]) => {
    let number = 0;
    const postings = raw.map(([distance, places]) => ({
      page: pageOf[(number += distance)] ?? NaN,
      places,
    }));
    return { key, postings };
  });
}

function readFilter(value: unknown, pageOf: Int32Array): Map<string, Set<number>> {
  const [, values] = value as [name: string, values: [value: string, distances: number[]][]];
  return new Map(values.map(([name, distances]) => [name, new Set(readPages(distances, pageOf))]));
}

/** Pages by the distances of their numbers. */
function readPages(distances: readonly number[], pageOf: Int32Array): number[] {
  let number = 0;
  return distances.map((distance) => pageOf[(number += distance)] ?? NaN);
}

/** The plain bytes of a file, which comes zipped from the site and plain from what the device keeps. */
async function unzip(readFile: ReadFile, path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const zipped = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const plain = zipped.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** Remembers what was read; what failed is tried again the next time. */
function once<Result>(read: (name: string) => Promise<Result>): (name: string) => Promise<Result> {
  const results = new Map<string, Promise<Result>>();
  return (name) => {
    const known = results.get(name);
    if (known) return known;
    const result = read(name);
    results.set(name, result);
    result.catch(() => results.delete(name));
    return result;
  };
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const parse = (bytes: Uint8Array) => JSON.parse(decode(bytes));
