import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { encodeCbor, type Value } from './cbor.ts';

/** A file of the index; `path` is below the folder of the index. */
export interface File {
  path: string;
  content: Uint8Array;
}

/**
 * Readers load the names of all fragments, so each digit costs. At 50,000 pages eight give two of them the same name in
 * three indexes of ten, ten in one of a thousand; `nameOnce` is for that one.
 */
const digits = 10;

/** What a file is named after: it never changes under its name. */
export function nameOf(content: Uint8Array): string {
  return hash('sha256', content).slice(0, digits);
}

/** Gives each name once, and whoever asks for it again another one. */
export function nameOnce(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let free = name;
    for (let again = 2; given.has(free); again += 1) free = `${name}-${again}`;
    given.add(free);
    return free;
  };
}

/** `('meta', '.pf_meta', …) // => meta.1234567890.pf_meta` */
export function nameByContent(name: string, extension: string, content: Uint8Array): File {
  return { path: `${name}.${nameOf(content)}${extension}`, content };
}

/** The last two levels take half as long again, for a thousandth of the bytes. */
const level = 7;

/** No time of day in the header, so that equal content gives equal files. */
export function gzip(content: string | Uint8Array): Buffer {
  return gzipSync(content, { level });
}

export function pack(value: Value): Buffer {
  return gzip(encodeCbor(value));
}
