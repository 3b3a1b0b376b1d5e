import type { Loaded } from '../register.ts';
import { routeOf } from './routes.ts';
import { pathOnSite } from './site.ts';
import { findFile, findPage, keepFile, keepPage } from './store.ts';

/**
 * Keeps a page that was loaded without the worker's help, the first one of a visit for instance, and what it was shown
 * with. The browser's own cache has all of it, so this asks the network for little or nothing.
 */
export async function keepLoaded(message: unknown): Promise<void> {
  const { page, files } = message as Loaded;
  const path = pathOnSite(page);
  if (path === undefined) return;
  if (/^(?:page|fresh)$/.test(routeOf(path, true)) && !(await findPage(path)))
    await keepPage(path, await fetch(page));
  for (const file of files) {
    const name = pathOnSite(file);
    if (name?.startsWith('_astro/') && !(await findFile(name)))
      await keepFile(name, await fetch(file, { cache: 'force-cache' }));
  }
}
