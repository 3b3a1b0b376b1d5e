import { createHash } from 'node:crypto';
import { copyFile, glob, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compressFile, endings, type Ending } from './compress-file.ts';
import { openCache, type Kept } from './cache.ts';

/** What a run did: files seen, those whose content was new, and bytes of compressible files before and after. */
export interface Compression {
  files: number;
  made: number;
  before: number;
  after: number;
}

/**
 * Writes `.br` and `.gz` beside every file of a site that they make smaller, and takes away those that fit no file. What was
 * made is kept in `cacheFolder` by the content, so a release compresses what is new in it. A content that an earlier run
 * saw also gets back the date of that run: servers make the ETag of date and size, and so it lives as long as the content.
 */
export async function compressSite(folder: string, cacheFolder: string): Promise<Compression> {
  const cache = await openCache(cacheFolder);
  const total: Compression = { files: 0, made: 0, before: 0, after: 0 };
  const { sources, compressed } = await listFiles(folder);
  const queue = sources.values();
  // Compression runs in threads of Node's own.
  await Promise.all(
    Array.from({ length: 2 * availableParallelism() }, async () => {
      for (const path of queue) await compressOne(path);
    }),
  );
  const known = new Set(sources);
  for (const path of compressed)
    if (!known.has(path.slice(0, -3))) await rm(join(folder, path), { force: true });
  await cache.close();
  return total;

  async function compressOne(path: string): Promise<void> {
    const file = join(folder, path);
    const content = await readFile(file);
    const key = createHash('sha256').update(content).digest('hex').slice(0, 32);
    const kept = cache.find(key) ?? (await make(key, content, path));
    cache.keep(key, kept);
    total.files += 1;
    await utimes(file, kept.date, kept.date);
    for (const ending of endings) await place(file, ending, key, kept);
    const brotli = kept.sizes['.br'];
    if (brotli === undefined) return;
    total.before += content.length;
    total.after += brotli;
  }

  async function make(key: string, content: Buffer, path: string): Promise<Kept> {
    total.made += 1;
    const forms = await compressFile(content, path);
    const sizes: Kept['sizes'] = {};
    for (const [ending, form] of forms) {
      await mkdir(join(cache.pathOf(key, ending), '..'), { recursive: true });
      await writeFile(cache.pathOf(key, ending), form);
      sizes[ending] = form.length;
    }
    const { mtimeMs } = await stat(join(folder, path));
    return { date: Math.floor(mtimeMs / 1000), sizes };
  }

  async function place(file: string, ending: Ending, key: string, kept: Kept): Promise<void> {
    const target = `${file}${ending}`;
    if (kept.sizes[ending] === undefined) return rm(target, { force: true });
    await copyFile(cache.pathOf(key, ending), target);
    await utimes(target, kept.date, kept.date);
  }
}

async function listFiles(folder: string) {
  const sources: string[] = [];
  const compressed: string[] = [];
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    (endings.some((ending) => path.endsWith(ending)) ? compressed : sources).push(path);
  }
  return { sources: sources.sort(), compressed };
}
