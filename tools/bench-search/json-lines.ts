import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The text of a file, gzipped or not, without the mark that some editors put before it. */
export function readText(path: string): string {
  return withoutMark(readBytes(path).toString());
}

/** A line of a file; without a value it is not JSON. */
export interface JsonLine {
  number: number;
  value?: unknown;
}

/** The lines of a file of JSON lines, gzipped or not, without the empty ones. */
export function* readJsonLines(path: string): Generator<JsonLine> {
  const bytes = readBytes(path);
  let number = 0;
  for (let start = 0; start < bytes.length;) {
    // A line ends where its bytes say so: JSON may hold the line separators of Unicode as they are.
    const newline = bytes.indexOf('\n', start);
    const end = newline < 0 ? bytes.length : newline;
    number += 1;
    const line = withoutMark(bytes.toString('utf8', start, end)).trim();
    start = end + 1;
    if (line) yield { number, ...parse(line) };
  }
}

function readBytes(path: string): Buffer {
  const bytes = readFileSync(path);
  const isGzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzipped ? gunzipSync(bytes) : bytes;
}

function parse(line: string): { value?: unknown } {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return {};
  }
}

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '');
