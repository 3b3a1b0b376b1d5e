import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from './document.ts';
import { findBody, readDay, readPage } from './read-page.ts';
import type { PageSource } from './source.ts';

/** All pages of a built site that can be found, each to be read when it is wanted. */
export function findPages(site: string, base = '/'): PageSource[] {
  const read = createFileReader();
  const pages: PageSource[] = [];
  for (const folder of foldersWithPages(site)) {
    const path = join(site, folder, 'index.html');
    const body = findBody(read(path));
    if (!body) continue;
    const url = base + folder;
    pages.push({
      url,
      ...readDay(body),
      hash: hash('sha1', body),
      read: () => readPage(readFileSync(path, 'utf8'), url),
    });
  }
  return pages;
}

/** The documents of a built site, always in the same order. */
export function readSite(site: string, base = '/'): SearchDocument[] {
  return findPages(site, base)
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .flatMap(({ read }) => read() ?? []);
}

/** Below a folder, with a slash at their end. Node's own recursive reading asks for the kind of each file once more. */
function* foldersWithPages(site: string, folder = ''): Generator<string> {
  for (const entry of readdirSync(join(site, folder), { withFileTypes: true })) {
    if (entry.isDirectory()) yield* foldersWithPages(site, `${folder}${entry.name}/`);
    else if (entry.name === 'index.html') yield folder;
  }
}

/** Reads one file after another into the same memory: what it gives stands until the next one. */
function createFileReader(): (path: string) => Buffer {
  let memory = Buffer.allocUnsafe(1 << 20);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > memory.length) memory = Buffer.allocUnsafe(2 * size);
      return memory.subarray(0, readSync(file, memory, 0, size, 0));
    } finally {
      closeSync(file);
    }
  };
}
