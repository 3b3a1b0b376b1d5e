import { fieldWeights, type Field } from '../key.ts';
import { createCborWriter, type CborWriter } from './cbor.ts';
import { gap, type Batch } from './read-batch.ts';

/** Where each key stands in some pages, ready to be joined with those of others. */
export interface Run {
  /** In their order, one a line. */
  keys: string;
  /** Of each key: on how many pages it is, the first and the last of them. */
  pages: Uint32Array;
  first: Uint32Array;
  last: Uint32Array;
  /** Where the postings of each key end. */
  ends: Uint32Array;
  /** The postings, but for the number of the first page of each key, which depends on the pages before. */
  bytes: Buffer;
}

/** In the order in which postings list them. */
const fields = ['text', 'terms', 'title'] as const satisfies Field[];

/** The run of a batch, by the keys of its words and the numbers of its pages. Words without a key are left out. */
export function invert(
  batch: Batch,
  keysOfWords: readonly (string | undefined)[],
  numbers: readonly number[],
): Run {
  // A title may count as evidence of the language and yet not be indexed.
  const isUsed = new Uint8Array(keysOfWords.length);
  for (const token of batch.tokens) if (token !== gap) isUsed[token] = 1;
  const keys = keysOfWords.map((key, word) => (isUsed[word] ? key : undefined));
  const ordered = [...new Set(keys.filter((key) => key !== undefined))].sort();
  const rankOf = new Map(ordered.map((key, rank) => [key, rank]));
  const ranks = Int32Array.from(keys, (key) => (key === undefined ? -1 : (rankOf.get(key) ?? -1)));
  const occurrences = sortOccurrences(batch, ranks, ordered.length);
  const perKey = () => new Uint32Array(ordered.length);
  const run = { keys: '', pages: perKey(), first: perKey(), last: perKey(), ends: perKey() };
  const writer = createCborWriter();
  for (const rank of ordered.keys()) {
    const postings = postingsOf(rank, occurrences, numbers);
    for (const [order, { page, from, to }] of postings.entries()) {
      if (order > 0) writePage(writer, page - (postings[order - 1]?.page ?? 0));
      writePlaces(writer, occurrences, from, to);
    }
    run.pages[rank] = postings.length;
    run.first[rank] = postings[0]?.page ?? 0;
    run.last[rank] = postings.at(-1)?.page ?? 0;
    run.ends[rank] = writer.length();
  }
  return { ...run, keys: ordered.join('\n'), bytes: writer.bytes() };
}

/** What a posting begins with: by how much its page's number is more than that of the posting before. */
export function writePage(writer: CborWriter, distance: number): void {
  writer.array(3);
  writer.number(distance);
}

/** All tokens that have a key, those of the first key first; of one key, by page, field and place. */
interface Occurrences {
  /** Where those of each key begin, and at last where all end. */
  starts: Uint32Array;
  pages: Uint32Array;
  fields: Uint8Array;
  places: Uint32Array;
}

function sortOccurrences({ pages, tokens }: Batch, ranks: Int32Array, keys: number): Occurrences {
  const starts = new Uint32Array(keys + 1);
  const rankAt = (token: number | undefined) =>
    token === undefined || token === gap ? -1 : (ranks[token] ?? -1);
  for (const token of tokens) {
    const rank = rankAt(token);
    if (rank >= 0) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  }
  for (let rank = 0; rank < keys; rank += 1)
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const total = starts[keys] ?? 0;
  const sorted = {
    starts,
    pages: new Uint32Array(total),
    fields: new Uint8Array(total),
    places: new Uint32Array(total),
  };
  const free = starts.slice();
  let start = 0;
  for (const { order: page, ...lengths } of pages) {
    const begin = { title: 0, terms: lengths.title, text: lengths.title + lengths.terms };
    for (const [field, name] of fields.entries()) {
      for (let place = begin[name]; place < begin[name] + lengths[name]; place += 1) {
        const rank = rankAt(tokens[start + place]);
        if (rank < 0) continue;
        const at = free[rank] ?? 0;
        free[rank] = at + 1;
        sorted.pages[at] = page;
        sorted.fields[at] = field;
        sorted.places[at] = place;
      }
    }
    start += begin.text + lengths.text;
  }
  return sorted;
}

interface Occurring {
  page: number;
  from: number;
  to: number;
}

function postingsOf(
  rank: number,
  { starts, pages }: Occurrences,
  numbers: readonly number[],
): Occurring[] {
  const postings: Occurring[] = [];
  const end = starts[rank + 1] ?? 0;
  let from = starts[rank] ?? 0;
  for (let to = from + 1; to <= end; to += 1) {
    if (to < end && pages[to] === pages[from]) continue;
    postings.push({ page: numbers[pages[from] ?? 0] ?? 0, from, to });
    from = to;
  }
  return postings;
}

/** As Pagefind does: a negative number of 24 times its weight begins a field, then come distances. */
function writePlaces(
  writer: CborWriter,
  { fields: fieldAt, places }: Occurrences,
  from: number,
  to: number,
): void {
  let marks = 0;
  for (let at = from; at < to; at += 1)
    if (at === from || fieldAt[at] !== fieldAt[at - 1]) marks += 1;
  writer.array(marks + to - from);
  let last = 0;
  for (let at = from; at < to; at += 1) {
    const field = fieldAt[at] ?? 0;
    if (at === from || field !== fieldAt[at - 1]) {
      writer.number(-1 - 24 * fieldWeights[fields[field] ?? 'text']);
      last = 0;
    }
    writer.number((places[at] ?? 0) - last);
    last = places[at] ?? 0;
  }
  writer.array(0);
}
