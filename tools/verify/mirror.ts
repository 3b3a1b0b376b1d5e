import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

/** A copy of the site, wherever it is. */
export interface Mirror {
  /** The bytes of a file by its path in the site's folder; undefined where there is none. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The paths of all files, where they can be known. */
  list?(): Promise<string[]>;
}

/** The copy in a folder, or at an address that begins with `http://` or `https://`. */
export function openMirror(place: string): Mirror {
  return /^https?:/.test(place) ? servedMirror(place) : folderMirror(resolve(place));
}

function folderMirror(folder: string): Mirror {
  return {
    async read(path) {
      try {
        return new Uint8Array(await readFile(join(folder, path)));
      } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException;
        if (['ENOENT', 'ENOTDIR'].includes(code)) return undefined;
        throw error;
      }
    },
    async list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map(({ parentPath, name }) =>
          relative(folder, join(parentPath, name)).replaceAll(sep, '/'),
        );
    },
  };
}

function servedMirror(address: string): Mirror {
  const home = address.replace(/\/*$/, '/');
  return {
    async read(path) {
      // Many servers send a folder's own file under the folder's address alone.
      const url = new URL(
        path
          .replace(/(^|\/)index[.]html$/, '$1')
          .split('/')
          .map(encodeURIComponent)
          .join('/'),
        home,
      );
      const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
      // Of a page that says that there is none, its bytes are asked for too.
      if (response.status === 404 && path !== '404.html') {
        await response.body?.cancel();
        return undefined;
      }
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

const patience = 120_000;
