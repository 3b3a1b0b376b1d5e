import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Below the project, so that the renderer finds its packages; not in the site, so that nobody is served it. */
const root = fileURLToPath(new URL('../../node_modules/.astro/preview/', import.meta.url));

/** The name of the module that renders previews, in the folder of a renderer. */
export const rendererModule = 'preview.mjs';

/** Where the renderer of a built site is kept; an office names its site by a link, which leads to another with each build. */
export function rendererFolder(site: string): string {
  const folder = existsSync(site) ? realpathSync(site) : resolve(site);
  return join(root, createHash('sha256').update(folder).digest('hex').slice(0, 16));
}

/** Which styles the build found for its pages: the pages' keys in Astro's build, with what Astro knows of the styles. */
export type PageStyles = (readonly [key: string, styles: unknown])[];
export const stylesFile = 'styles.json';

/** Names the site that a renderer belongs to. */
export const siteFile = 'site.txt';

/** Removes the renderers of sites that are no more: tests build one for each run. */
export function removeStrays(): void {
  for (const file of globSync(join(root, '*', siteFile)))
    if (!existsSync(readFileSync(file, 'utf8'))) rmSync(join(file, '..'), { recursive: true });
}
