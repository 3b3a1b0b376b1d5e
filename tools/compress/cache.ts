import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ending } from './compress-file.ts';

/** What is kept of a content: the date of the first file that had it, in seconds, and the sizes of its forms. */
export interface Kept {
  date: number;
  sizes: Partial<Record<Ending, number>>;
}

/** Forms by content. Those that a run does not keep are gone when it closes the cache. */
export async function openCache(folder: string) {
  const index = join(folder, 'index.json');
  const before = new Map(Object.entries(await readIndex(index)));
  const used = new Map<string, Kept>();
  const pathOf = (key: string, ending: Ending) => join(folder, key.slice(0, 2), `${key}${ending}`);
  return {
    pathOf,
    find: (key: string): Kept | undefined => used.get(key) ?? before.get(key),
    keep: (key: string, kept: Kept): void => void used.set(key, kept),
    async close(): Promise<void> {
      await mkdir(folder, { recursive: true });
      // A run that is killed leaves the index of the one before, whose files are all still there.
      await writeFile(`${index}.part`, JSON.stringify(Object.fromEntries(used)));
      await rename(`${index}.part`, index);
      for (const [key, { sizes }] of before)
        if (!used.has(key))
          for (const ending of Object.keys(sizes) as Ending[])
            await rm(pathOf(key, ending), { force: true });
    },
  };
}

async function readIndex(path: string): Promise<Record<string, Kept>> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
