/** A built site as a copy that works from any folder: from `file://`, any web server at any address, or a ZIM. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeClassic } from './classic-scripts.ts';
import { isLeftOut } from './left-out.ts';
import { rewritePage, type PagePlace } from './rewrite-page.ts';
import { rewriteStyle } from './rewrite-style.ts';
import { scriptOf } from './script-of.ts';

export interface EditionOptions extends Pick<PagePlace, 'home' | 'policy' | 'deadLinks'> {
  /** What else becomes of a page. */
  finish?: (html: string) => string;
}

/** Writes the copy of the site into a folder, which it empties first. Resolves to how many pages it has. */
export async function makeEdition(
  site: string,
  folder: string,
  { finish = (html) => html, ...options }: EditionOptions,
): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const all = listFiles(site);
  const kept = new Set(all.filter((path) => !isLeftOut(path) && !isModule(path)));
  const modules = new Set(all.filter((path) => isModule(path) && !startsWorker(join(site, path))));
  const place = { ...options, has: (path: string) => kept.has(path) || modules.has(path) };
  /** What scripts read, and the sets of scripts that pages have. */
  const data = new Set(all.filter((path) => path.startsWith('pagefind/')));
  const sets = new Map<string, string[]>();
  const makeOf = {
    html(path: string, text: string) {
      const page = rewritePage(text, { ...place, path });
      if (page.scripts.length > 0) sets.set(page.scripts.join('\n'), page.scripts);
      for (const file of page.data) if (kept.has(file)) data.add(file);
      return finish(page.html);
    },
    css: (path: string, text: string) => rewriteStyle(text, path),
  };
  for (const path of kept) {
    const kind = path.slice(path.lastIndexOf('.') + 1);
    if (kind === 'html' || kind === 'css')
      write(path, makeOf[kind](path, readFileSync(join(site, path), 'utf8')));
    else cpSync(join(site, path), join(folder, path));
  }
  for (const [path, code] of await makeClassic(site, [...sets.values()])) write(path, code);
  for (const path of data) write(`${path}.js`, scriptOf(path, readFileSync(join(site, path))));
  return [...kept].filter((path) => path.endsWith('.html')).length;
}

/** All files of a folder by their paths in it, always in the same order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

const isModule = (path: string) => /^_astro\/[^/]+\.js$/.test(path);

/** A service worker answers for a server, and a folder has none. */
function startsWorker(module: string): boolean {
  const code = readFileSync(module, 'utf8');
  return code.includes('serviceWorker') && code.includes('.register(');
}
