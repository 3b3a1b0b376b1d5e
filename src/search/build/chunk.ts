import { hash } from 'node:crypto';
import { groupOf } from '../key.ts';
import { createCborWriter } from './cbor.ts';
import type { EncodedWord } from './merge.ts';

/** Words that stand in one file of the index. */
export interface Chunk {
  /** What its first key begins with, and no key before it. */
  from: string;
  content: Buffer;
}

/** A query reads one chunk for each of its words, and most of a chunk is other words. In bytes before they are zipped. */
const least = 2_500;
const most = 8_000;
const groupsBetweenCuts = 4;

/**
 * Words in chunks. All forms of a word stand in one, however many they are. Where chunks end depends on the words there,
 * so that a word more changes no chunk but its own, and seldom the next.
 */
export function* cutChunks(words: Iterable<EncodedWord>): Generator<Chunk> {
  let open: Group[] = [];
  for (const group of groupForms(words)) {
    if (open.length > 0 && isCut(sizeOf(open), group)) {
      yield encodeChunk(open);
      open = [];
    }
    open.push(group);
  }
  if (open.length > 0) yield encodeChunk(open);
}

/** Words whose keys begin alike. */
interface Group {
  prefix: string;
  words: Buffer[];
  bytes: number;
}

function* groupForms(words: Iterable<EncodedWord>): Generator<Group> {
  let group: Group | undefined;
  for (const { key, bytes } of words) {
    const prefix = groupOf(key);
    if (group && group.prefix !== prefix) {
      yield group;
      group = undefined;
    }
    group ??= { prefix, words: [], bytes: 0 };
    group.words.push(bytes);
    group.bytes += bytes.length;
  }
  if (group) yield group;
}

function isCut(size: number, { prefix, bytes }: Group): boolean {
  if (size + bytes > most) return true;
  return size >= least && hash('sha1', prefix, 'buffer').readUInt32BE() % groupsBetweenCuts === 0;
}

function encodeChunk(groups: readonly Group[]): Chunk {
  const words = groups.flatMap((group) => group.words);
  const writer = createCborWriter();
  writer.array(1);
  writer.array(words.length);
  for (const word of words) writer.raw(word);
  return { from: groups[0]?.prefix ?? '', content: writer.bytes() };
}

const sizeOf = (groups: readonly Group[]) => groups.reduce((sum, { bytes }) => sum + bytes, 0);
