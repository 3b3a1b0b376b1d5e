/**
 * What the last build made, beside what it was made from. The files lie in a folder of their own, and the site that is
 * built gets links to them, so they are never changed in place: a new one takes the name of the old.
 */
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Manifest, type KeptGroup } from './manifest.ts';

export interface PageStore {
  /** What is known of a folder's files. */
  find(folder: string): KeptGroup | undefined;
  /** Puts the kept files of a folder into the site; false where they are not as they were left. */
  publish(group: KeptGroup): boolean;
  /** Says that the files of these folders are no longer good, before any of them is made anew. */
  drop(folders: Iterable<string>): void;
  /** Keeps a file, and puts it into the site. */
  write(file: string, content: Uint8Array): void;
  /** Keeps a file that comes in pieces, and puts it into the site: it may be larger than memory. */
  writePieces(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** Keeps what is known of a folder, whose files are all written. */
  add(group: Omit<KeptGroup, 'at'>): void;
  /** Ends a build: what only `folders` no longer names is removed. */
  finish(folders: ReadonlySet<string>): void;
}

/**
 * The store of a folder for a site in `outDir`. What was made by other code than that of `key`, or is not readable,
 * is thrown away.
 */
export function openStore(folder: string, outDir: string, key: string): PageStore {
  const files = path.join(folder, 'files');
  // Few folders: to make one costs as much as to write a page.
  const keptAt = (file: string) => {
    const name = hash('sha1', file, 'hex');
    return path.join(files, name.slice(0, 2), name.slice(2));
  };
  const manifest = Manifest.open(path.join(folder, 'manifest.jsonl'), key, () =>
    rmSync(files, { recursive: true, force: true }),
  );
  const made = new Set<string>();
  const makeFolder = (name: string) => {
    if (made.has(name)) return;
    mkdirSync(name, { recursive: true });
    made.add(name);
  };
  const publish = (file: string) => {
    const target = path.join(outDir, file);
    makeFolder(path.dirname(target));
    putLink(keptAt(file), target);
  };
  return {
    find: (name) => manifest.groups.get(name),
    publish(group) {
      try {
        for (const file of group.files) if (statSync(keptAt(file)).mtimeMs > group.at) return false;
        group.files.forEach(publish);
        return true;
      } catch {
        return false;
      }
    },
    drop: (folders) => manifest.drop(folders),
    write(file, content) {
      const kept = keptAt(file);
      makeFolder(path.dirname(kept));
      writeNew(kept, content);
      publish(file);
    },
    async writePieces(file, pieces) {
      const kept = keptAt(file);
      makeFolder(path.dirname(kept));
      await writeNewPieces(kept, pieces);
      publish(file);
    },
    add: (group) => manifest.add({ ...group, at: Date.now() + clockGrain }),
    finish(folders) {
      for (const [name, group] of manifest.groups) {
        if (folders.has(name)) continue;
        for (const file of group.files) rmSync(keptAt(file), { force: true });
        manifest.groups.delete(name);
      }
      manifest.save();
    },
  };
}

/** Makes the next store of a folder an empty one. */
export function forgetStore(folder: string): void {
  rmSync(path.join(folder, 'manifest.jsonl'), { force: true });
}

/** Writes into the site alone, where nothing can be kept. */
export function keepNothing(outDir: string): PageStore {
  return {
    find: () => undefined,
    publish: () => false,
    drop: () => undefined,
    write(file, content) {
      const target = path.join(outDir, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeNew(target, content);
    },
    async writePieces(file, pieces) {
      const target = path.join(outDir, file);
      mkdirSync(path.dirname(target), { recursive: true });
      await writeNewPieces(target, pieces);
    },
    add: () => undefined,
    finish: () => undefined,
  };
}

/** The clock of a file system may run ahead of the process's by as much. */
const clockGrain = 20;

/** Writes a file that shares its bytes with no other name, whatever had its name before. */
function writeNew(file: string, content: Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    unlinkSync(file);
    writeFileSync(file, content, { flag: 'wx' });
  }
}

async function writeNewPieces(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  rmSync(file, { force: true });
  await writeFile(file, pieces, { flag: 'wx' });
}

/** A second name for a file, or a copy where the file systems do not share names. */
function putLink(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw error;
    rmSync(to, { force: true });
    copyFileSync(from, to);
  }
}
