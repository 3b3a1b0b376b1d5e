import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryFile } from '../browser/reader.ts';
import type { Entry } from '../browser/files.ts';
import type { File } from './file.ts';

/** The folder of an index, in which files named by their content never change. */
export interface Output {
  write(file: File): void;
  /** Makes what was written the index, and deletes what is not part of it. */
  finish(entry: Entry): void;
}

export function openOutput(folder: string): Output {
  const written = new Set<string>([entryFile]);
  const folders = new Set<string>();
  const pathOf = (path: string) => {
    const target = join(folder, path);
    if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    folders.add(dirname(target));
    return target;
  };
  return {
    write({ path, content }) {
      if (written.has(path)) return;
      written.add(path);
      const target = pathOf(path);
      const size = statSync(target, { throwIfNoEntry: false })?.size;
      if (size === content.length) return;
      // Never over a file that may be linked from elsewhere.
      if (size !== undefined) rmSync(target);
      writeFileSync(target, content);
    },
    finish(entry) {
      const unfinished = pathOf(`${entryFile}.new`);
      writeFileSync(unfinished, JSON.stringify(entry));
      renameSync(unfinished, pathOf(entryFile));
      for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = join(file.parentPath, file.name);
        const name = path.slice(folder.length + 1).replaceAll('\\', '/');
        if (file.isFile() && !written.has(name)) rmSync(path);
      }
    },
  };
}
