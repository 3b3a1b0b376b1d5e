import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataFile, deltasFile, listFile, manifestFile, signatureOf } from '../manifest.ts';
import type { Known } from './known.ts';

export interface SiteFile {
  /** In the site's folder, with slashes: `decrees/law/2003/24/index.html`. */
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * The files of a built site, but for those of its release, in the order of their paths. A file that the file system says to
 * be the same as before is not read again.
 */
export function readSite(site: string, before: Known['files'], next: Known['files']): SiteFile[] {
  const started = Date.now();
  return listSite(site).map((path) => {
    const { ino, size, mtimeNs, birthtimeNs, mtimeMs } = statSync(join(site, path), {
      bigint: true,
    });
    // A new file may get the number of one that is gone, and `npm run compress` its date; its birth is its own.
    const stamp = `${ino} ${size} ${mtimeNs} ${birthtimeNs}`;
    const known = before.get(path);
    const sha256 =
      known?.stamp === stamp ? known.sha256 : hash('sha256', readFileSync(join(site, path)));
    // One of this very moment may change once more, and its time would not tell.
    if (mtimeMs < started - clockGrain) next.set(path, { stamp, sha256 });
    return { path, bytes: Number(size), sha256 };
  });
}

/** The paths of a site's files, but for those that the release is made of. */
export function listSite(site: string): string[] {
  const paths: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(site, folder), { withFileTypes: true }))
      if (entry.isDirectory()) walk(`${folder}${entry.name}/`);
      else if (entry.isFile() && !isOfRelease(folder + entry.name)) paths.push(folder + entry.name);
  };
  walk('');
  return paths.sort((one, other) => (one < other ? -1 : 1));
}

/** Whether a file says what the release is, or carries it: the list of files cannot name these. */
export function isOfRelease(path: string): boolean {
  return ownFiles.includes(path) || carriers.test(path);
}

const carriers =
  /^offline\/(?:packs\/[0-9a-f]{32}[.]pack|deltas\/[0-9a-f]{32}-[0-9a-f]{32}[.]delta)$/;

const ownFiles = [
  ...[manifestFile, listFile, dataFile].flatMap((file) => [file, signatureOf(file)]),
  deltasFile,
];

/** The clock of a file system may run behind the process's by as much. */
const clockGrain = 50;
