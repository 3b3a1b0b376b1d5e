/**
 * A ZIP of a folder, the same for the same files (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT). Node packs
 * and counts, but writes no archives; a package that does would bring its own packing.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);
/** Node packs on threads of its own. */
const atOnce = 8;
const most32 = 2 ** 32 - 1;
const most16 = 2 ** 16 - 1;
/** The first day that a ZIP knows. */
const noDate = 0x0021;
const utf8Names = 0x0800;

/** Writes the files of a folder, by their paths in it, under the folder's own name. Throws where they pass 4 GB. */
export async function writeZip(
  file: string,
  folder: string,
  paths: readonly string[],
): Promise<void> {
  const zip = openSync(file, 'w');
  try {
    const entries: Entry[] = [];
    let at = 0;
    const write = (...parts: Uint8Array[]) => {
      for (const part of parts) {
        writeSync(zip, part);
        at += part.length;
      }
      if (at > most32) throw new Error(`${file} passes 4 GB, more than old readers of ZIP take.`);
    };
    for (let start = 0; start < paths.length; start += atOnce) {
      const batch = paths.slice(start, start + atOnce);
      for (const { entry, packed } of await Promise.all(batch.map((path) => pack(folder, path)))) {
        entries.push({ ...entry, at });
        write(localHeader(entry), entry.name, packed);
      }
    }
    const directory = at;
    for (const entry of entries) write(directoryHeader(entry), entry.name);
    write(...directoryEnd(entries.length, directory, at));
  } finally {
    closeSync(zip);
  }
}

interface Entry {
  name: Buffer;
  crc: number;
  size: number;
  packedSize: number;
  isPacked: boolean;
  /** Where its local header stands. */
  at: number;
}

async function pack(folder: string, path: string): Promise<{ entry: Entry; packed: Buffer }> {
  const bytes = readFileSync(join(folder, path));
  const deflated = await deflate(bytes, { level: constants.Z_BEST_COMPRESSION });
  const isPacked = deflated.length < bytes.length;
  const packed = isPacked ? deflated : bytes;
  const entry = {
    name: Buffer.from(`${basename(folder)}/${path}`),
    crc: crc32(bytes),
    size: bytes.length,
    packedSize: packed.length,
    isPacked,
    at: 0,
  };
  return { entry, packed };
}

/** Numbers one after another, each with how many bytes it takes. */
function numbers(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const parts = fields.map(([bytes, value]) => {
    const part = Buffer.alloc(bytes);
    if (bytes === 8) part.writeBigUInt64LE(BigInt(value));
    else part.writeUIntLE(value, 0, bytes);
    return part;
  });
  return Buffer.concat(parts);
}

function describe({ isPacked, crc, packedSize, size, name }: Entry) {
  return [
    [2, 20],
    [2, utf8Names],
    [2, isPacked ? 8 : 0],
    [2, 0],
    [2, noDate],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, name.length],
    [2, 0],
  ] as const;
}

function localHeader(entry: Entry): Buffer {
  return numbers([4, 0x04034b50], ...describe(entry));
}

function directoryHeader(entry: Entry): Buffer {
  const madeOnUnix = 3 * 256 + 45;
  const plainFile = 0o100644 * 2 ** 16;
  return numbers(
    [4, 0x02014b50],
    [2, madeOnUnix],
    ...describe(entry),
    [2, 0],
    [2, 0],
    [2, 0],
    [4, plainFile],
    [4, entry.at],
  );
}

/** What follows a directory from `directory` to `at`: more files than old readers count stand in a second end, before the first. */
export function directoryEnd(count: number, directory: number, at: number): Buffer[] {
  const size = at - directory;
  const large = numbers(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, directory],
  );
  const locator = numbers([4, 0x07064b50], [4, 0], [8, at], [4, 1]);
  const shown = Math.min(count, most16);
  const last = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, shown],
    [2, shown],
    [4, size],
    [4, directory],
    [2, 0],
  );
  return count >= most16 ? [large, locator, last] : [last];
}
