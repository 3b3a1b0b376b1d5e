import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Known } from './known.ts';
import type { SiteFile } from './site-files.ts';

/** Whether a file is one of the search index's, all of which are zipped but the one that names the others. */
export function isOfIndex(path: string): boolean {
  return /^pagefind\/.+[.]pf_\w+$/.test(path);
}

/** A file as it lies in a pack. Those of the search index come zipped, and in a pack are zipped with all others. */
export function readUnzipped(site: string, path: string): Uint8Array {
  const bytes = readFileSync(join(site, path));
  return isOfIndex(path) ? gunzipSync(bytes) : bytes;
}

/**
 * What a file of the index is of, which its name does not tell: the address of a page, the first word of a chunk, the name
 * of a filter; and its plain size.
 */
export function describeIndexFile(
  site: string,
  { path, sha256 }: SiteFile,
  before: Known['index'],
  next: Known['index'],
): { subject: string; bytes: number } {
  const known = before.get(sha256) ?? describe(path, readUnzipped(site, path));
  next.set(sha256, known);
  return known;
}

function describe(path: string, plain: Uint8Array): { subject: string; bytes: number } {
  const bytes = plain.length;
  if (path.endsWith('.pf_fragment')) {
    const { url }: { url: string } = JSON.parse(new TextDecoder().decode(plain));
    return { subject: url, bytes };
  }
  const isNamedWithin = /[.]pf_(?:index|filter)$/.test(path);
  return { subject: isNamedWithin ? firstText(plain) : '', bytes };
}

/** The text that CBOR begins with, within as many arrays. */
function firstText(cbor: Uint8Array): string {
  let at = 0;
  while (majorType(cbor[at]) === 4) at += 1 + lengthBytes(cbor[at]);
  if (majorType(cbor[at]) !== 3) throw new Error('A file of the search index has no subject.');
  const start = at + 1 + lengthBytes(cbor[at]);
  let length = (cbor[at] ?? 0) & 31;
  if (length >= 24)
    length = Buffer.from(cbor.subarray(at + 1, start)).readUIntBE(0, start - at - 1);
  return new TextDecoder().decode(cbor.subarray(start, start + length));
}

const majorType = (byte = 0) => byte >> 5;
const lengthBytes = (byte = 0) => [1, 2, 4][(byte & 31) - 24] ?? 0;
