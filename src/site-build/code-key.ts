import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** All that pages are made with beside content: code, styles, settings, packages. Files are read, folders wholly. */
const sources = ['src', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * A digest of the code that makes the pages, the same as long as it would make the same of the same content. `settings`:
 * what else it depends on, such as the site's address; `assets`: the folder of the built styles and scripts, whose names
 * tell what is in them.
 */
export function digestCode(root: string, settings: readonly string[], assets: string): string {
  const hash = createHash('sha256');
  for (const setting of [process.version, ...settings]) hash.update(`${setting}\0`);
  for (const name of sources)
    for (const file of filesOf(path.join(root, name)))
      hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
  for (const file of filesOf(assets)) hash.update(`${path.relative(assets, file)}\0`);
  return hash.digest('hex');
}

/** The files of a folder in a stable order; a file alone; nothing where there is neither. */
export function filesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
