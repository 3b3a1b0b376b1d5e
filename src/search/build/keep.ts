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

/** What builds have worked out, by a key that names all that it depends on. */
export interface Store {
  /** What is kept under the key; made, and kept, where it is not there or not whole. */
  get<Value>(key: string, make: () => Value): Value;
  find<Value>(key: string): Value | undefined;
  set(key: string, value: unknown): void;
  /** Deletes what no build has used for a day: two that run side by side do not harm one another. */
  prune(): void;
}

const day = 86_400_000;
const extension = '.kept';
const checkLength = 32;

/** A store of one file for each key, in a folder. */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const pathOf = (key: string) => join(folder, key + extension);
  const find = <Value>(key: string): Value | undefined => {
    const content = load(pathOf(key));
    if (!content) return undefined;
    touch(pathOf(key));
    return deserialize(content);
  };
  const set = (key: string, value: unknown) => save(pathOf(key), serialize(value));
  return {
    find,
    set,
    get(key, make) {
      const kept = find<ReturnType<typeof make>>(key);
      if (kept !== undefined) return kept;
      const value = make();
      set(key, value);
      return value;
    },
    prune() {
      for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
        if (used < Date.now() - day) rmSync(path, { force: true });
      }
    },
  };
}

/** What a file holds, or undefined where it is missing or was not written to its end. */
function load(path: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const content = bytes.subarray(checkLength);
  return checkOf(content).equals(bytes.subarray(0, checkLength)) ? content : undefined;
}

/** Under another name first, so that whoever is stopped here leaves no half of it. */
function save(path: string, content: Buffer): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([checkOf(content), content]));
  renameSync(unfinished, path);
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Another build has deleted it; what was read of it stands.
  }
}

const checkOf = (content: Buffer) => hash('sha256', content, 'buffer');
