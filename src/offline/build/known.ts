/**
 * What builds have worked out and need not again: digests of files that have not changed, what files of the search
 * index are of, and packs, coded.
 */
import { hash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

export interface Known {
  /** By path, the digest of a file beside what the file system says of it. */
  files: Map<string, { stamp: string; sha256: string }>;
  /** By digest of a file of the search index: what it is of, and its plain size. */
  index: Map<string, { subject: string; bytes: number }>;
  /** By all that a pack is made of: the digest of its plain bytes, their number, and the digest of its code. */
  packs: Map<string, { sha256: string; bytes: number; code: string }>;
}

/** What is known of one site, as long as the code of this folder is the same. */
export function openKnown(folder: string, site: string) {
  const home = join(folder, codeVersion());
  const list = join(home, `${hash('sha1', site).slice(0, 12)}.known`);
  const packAt = (code: string) => join(home, `${code}.gz`);
  mkdirSync(home, { recursive: true });
  const before = read(list);
  const next = knowNothing();
  return {
    before,
    next,
    /** Undefined where it is not there, or not whole. */
    readCode(code: string): Buffer | undefined {
      try {
        const bytes = readFileSync(packAt(code));
        if (hash('sha256', bytes) !== code) return undefined;
        const now = new Date();
        utimesSync(packAt(code), now, now);
        return bytes;
      } catch {
        return undefined;
      }
    },
    keepCode(code: string, bytes: Uint8Array): void {
      writeWhole(packAt(code), bytes);
    },
    /** Ends a build. What no build has used for a day is removed: those that run side by side do not harm one another. */
    close(): void {
      writeWhole(list, serialize(next));
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
        if (entry.isFile() && used < Date.now() - day) rmSync(path, { force: true });
      }
    },
  };
}

const day = 86_400_000;

function read(file: string): Known {
  try {
    return deserialize(readFileSync(file));
  } catch {
    return knowNothing();
  }
}

const knowNothing = (): Known => ({ files: new Map(), index: new Map(), packs: new Map() });

/** Under another name first, so that whoever is stopped here leaves no half of it. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
}

/** Names the code that makes packs: what another one has made is not to be kept. */
function codeVersion(): string {
  const sources = [import.meta.dirname, join(import.meta.dirname, '..')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  return hash('sha1', [process.version, ...sources].join('\n')).slice(0, 12);
}
