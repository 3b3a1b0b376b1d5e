import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** A file that has been written, with its size and fingerprint. */
export interface WrittenFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Enough at once that writing and reading cost little, and little enough to be held. */
const bufferLength = 1 << 20;

/** Writes a text piece by piece, so that no file is ever in memory as a whole; gives the number of pieces. */
export function writePieces(path: string, pieces: Iterable<string>): number {
  const file = openSync(path, 'w');
  let waiting = '';
  let count = 0;
  const flush = () => {
    const chunk = Buffer.from(waiting);
    for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at);
    waiting = '';
  };
  try {
    for (const piece of pieces) {
      count++;
      waiting += piece;
      if (waiting.length >= bufferLength) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return count;
}

export function describeFile(path: string): WrittenFile {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(bufferLength);
  const file = openSync(path, 'r');
  try {
    let bytes = 0;
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, read));
      bytes += read;
    }
    return { path, bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(file);
  }
}
