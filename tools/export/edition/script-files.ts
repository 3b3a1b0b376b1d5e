import { createHash } from 'node:crypto';

/** What the scripts of a copy stand on: each page that has scripts loads it before them. */
export const folderScript = '_astro/folder.js';

/** The one classic script that stands for these modules of a page: two of them may share a third. */
export function scriptsFile(scripts: readonly string[]): string {
  const name = createHash('sha256').update(scripts.join('\n')).digest('hex').slice(0, 8);
  return `_astro/page.${name}.js`;
}
