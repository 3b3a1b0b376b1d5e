import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { isReading } from './origin.ts';

/**
 * Serves the files of a folder as the production server does: a folder's address ends in a slash, and who holds a file
 * already is told that it is the same. A link that leads out of the folder leads nowhere.
 */
export function staticFiles(root: string, prefix = ''): MiddlewareHandler {
  const inFolder = (path: string) => path.slice(prefix.length) || '/';
  // Made when a first file is found: it complains of a folder that is not there, as the site is before its first build.
  let serve: MiddlewareHandler | undefined;
  return async (c, next) => {
    const { path } = c.req;
    const found = isPlain(path) ? await findInside(root, inFolder(path)) : undefined;
    if (!found) return next();
    // A second leading slash would make the location name another host.
    if (found.isFolder && !path.endsWith('/'))
      return c.redirect(`${path.replace(/^\/+/, '/')}/`, 301);
    c.header('Cache-Control', /\/(?:_astro|assets)\//.test(path) ? forever : 'no-cache');
    serve ??= serveStatic({ root, rewriteRequestPath: inFolder, precompressed: true });
    if (found.tag === undefined || !isReading(c)) return serve(c, next);
    c.header('ETag', found.tag);
    const held = c.req.header('if-none-match')?.split(/,\s*/) ?? [];
    return held.includes(found.tag) ? c.body(null, 304) : serve(c, next);
  };
}

/** Nothing encoded twice, no way up, no path of Windows. */
function isPlain(path: string): boolean {
  return !/[%\\\0]|(?:^|\/)\.\.?(?:\/|$)/.test(path);
}

interface Found {
  isFolder: boolean;
  /** Of the file, or of the folder's page; undefined where it has none. */
  tag: string | undefined;
}

async function findInside(root: string, path: string): Promise<Found | undefined> {
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
    if (file !== folder && !file.startsWith(folder + sep)) return undefined;
    const isFolder = (await stat(file)).isDirectory();
    return { isFolder, tag: await tagOf(isFolder ? join(file, 'index.html') : file) };
  } catch {
    return undefined;
  }
}

/** Weak, for compressed or not it is the same file. */
async function tagOf(file: string): Promise<string | undefined> {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return found && `W/"${found.size.toString(36)}-${found.mtimeNs.toString(36)}"`;
}

const forever = 'public, max-age=31536000, immutable';
