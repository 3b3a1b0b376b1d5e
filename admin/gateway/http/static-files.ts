import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * Serves the files of a folder as the production server does: a folder's address ends in a slash. A link that leads out of
 * the folder leads nowhere.
 */
export function staticFiles(root: string, prefix = ''): MiddlewareHandler {
  const inFolder = (path: string) => path.slice(prefix.length) || '/';
  const serve = serveStatic({ root, rewriteRequestPath: inFolder, precompressed: true });
  return async (c, next) => {
    const { path } = c.req;
    const found = isPlain(path) ? await findInside(root, inFolder(path)) : undefined;
    if (!found) return next();
    // A second leading slash would make the location name another host.
    if (found.isFolder && !path.endsWith('/'))
      return c.redirect(`${path.replace(/^\/+/, '/')}/`, 301);
    c.header('Cache-Control', /\/(?:_astro|assets)\//.test(path) ? forever : 'no-cache');
    return serve(c, next);
  };
}

/** Nothing encoded twice, no way up, no path of Windows. */
function isPlain(path: string): boolean {
  return !/[%\\\0]|(?:^|\/)\.\.?(?:\/|$)/.test(path);
}

async function findInside(root: string, path: string): Promise<{ isFolder: boolean } | undefined> {
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
    if (file !== folder && !file.startsWith(folder + sep)) return undefined;
    return { isFolder: (await stat(file)).isDirectory() };
  } catch {
    return undefined;
  }
}

const forever = 'public, max-age=31536000, immutable';
