/** Where pages lie: the file of each, and the folder of a page with the files beside it. */
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';

/** A page, or a file beside one, that the pages' code can make. */
export type PagePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

export interface PageFile extends PagePath {
  /** From the built site's root: `decrees/law/2009/4/index.html`. */
  file: string;
}

/** The files of one folder, which are kept or made together: a page and its other forms. */
export interface PageGroup {
  folder: string;
  files: PageFile[];
}

/** The file that an address has in the built site. */
export function fileOf({ pathname, route }: PagePath): string {
  const name = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return name;
  if (name === '404' || name === '500') return `${name}.html`;
  return name ? `${name}/index.html` : 'index.html';
}

/** The address under which a page is made. */
export function addressOf({ pathname, route }: PagePath, base: string, site: string): URL {
  const name = pathname.replace(/^\//, '');
  // Routes without an extension of their own have addresses with a slash at the end, even of files.
  const isFile = route.type === 'endpoint' && path.posix.extname(name) !== '';
  const end = isFile || name === '' || name.endsWith('/') ? '' : '/';
  return new URL(`${base.replace(/\/$/, '')}/${name}${end}`, site);
}

/** The pages by folder, in the order in which each folder comes first; of two with one address, the first is made. */
export function groupByFolder(paths: readonly PagePath[]): PageGroup[] {
  const groups = new Map<string, PageGroup>();
  const seen = new Set<string>();
  for (const one of paths) {
    const file = fileOf(one);
    if (seen.has(file)) continue;
    seen.add(file);
    const folder = path.posix.dirname(file);
    const group = groups.get(folder) ?? { folder, files: [] };
    group.files.push({ ...one, file });
    groups.set(folder, group);
  }
  return [...groups.values()];
}
