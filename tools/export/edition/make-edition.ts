/** A built site as a copy that works from any folder: from `file://`, any web server at any address, or a ZIM. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeClassic } from './classic-scripts.ts';
import { isLeftOut } from './left-out.ts';
import { rewritePage } from './rewrite-page.ts';
import { rewriteStyle } from './rewrite-style.ts';
import { scriptOf } from './script-of.ts';
import type { SiteFacts } from './site-facts.ts';

export interface EditionOptions {
  /** What the site says of itself. */
  facts: SiteFacts;
  /** The pages' Content-Security-Policy; without it they have none. */
  policy?: string;
  /** Addresses that nobody can follow from the copy. */
  deadLinks?: RegExp;
}

/** Writes the copy of the site into a folder, which it empties first. Resolves to how many pages it has. */
export async function makeEdition(
  site: string,
  folder: string,
  { facts: { home }, ...options }: EditionOptions,
): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const sets = new Map<string, string[]>();
  const read = new Set<string>();
  let pages = 0;
  for (const path of listFiles(site)) {
    if (path.startsWith('pagefind/')) read.add(path);
    if (isLeftOut(path) || isModule(path)) continue;
    if (path.endsWith('.html')) {
      pages += 1;
      const page = rewritePage(readFileSync(join(site, path), 'utf8'), {
        path,
        home,
        ...options,
      });
      write(path, page.html);
      if (page.scripts.length > 0) sets.set(page.scripts.join('\n'), page.scripts);
      for (const file of page.data) read.add(file);
    } else if (path.endsWith('.css')) {
      write(path, rewriteStyle(readFileSync(join(site, path), 'utf8'), path));
    } else {
      cpSync(join(site, path), join(folder, path));
    }
  }
  for (const [path, code] of await makeClassic(site, [...sets.values()])) write(path, code);
  for (const path of read)
    if (existsSync(join(site, path)))
      write(`${path}.js`, scriptOf(path, readFileSync(join(site, path))));
  return pages;
}

/** All files of a folder by their paths in it, always in the same order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

const isModule = (path: string) => /^_astro\/[^/]+\.js$/.test(path);
