/** A built site as a folder that opens from `file://`, and as a ZIP of it, both with a list of its files that can be checked. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { signWith, type ReleaseKey } from '../../release/keys.ts';
import { folderPolicy } from '#domain/serving/policy.ts';
import { bundle } from '../edition/classic-scripts.ts';
import { listFiles, makeEdition } from '../edition/make-edition.ts';
import { readSiteFacts } from '../edition/site-facts.ts';
import { readmeFile, readmePage, verifyFile, verifyPage, verifyScript } from './own-pages.ts';
import { formatSums, signatureFile, sumsFile } from './sums.ts';
import { writeZip } from './write-zip.ts';

export interface UsbCopy {
  pages: number;
  files: number;
  zip: string;
}

/**
 * Writes `<folder>` and `<folder>.zip`. The same site and key give the same bytes. Throws where the folder has something else
 * in it than an older copy.
 */
export async function makeUsb(site: string, folder: string, key?: ReleaseKey): Promise<UsbCopy> {
  mustBeOurs(folder);
  const facts = readSiteFacts(site);
  const pages = await makeEdition(site, folder, { home: facts.home, policy: folderPolicy });
  const first = parse(readFileSync(join(folder, 'index.html'), 'utf8'));
  const links = first.querySelectorAll('head link[rel=stylesheet]');
  const own = {
    facts,
    styles: links.map((link) => link.getAttribute('href') ?? ''),
    folder: basename(folder),
    publicKey: key?.publicKey,
  };
  const script = fileURLToPath(new URL('browser/verify-copy.ts', import.meta.url));
  const write = (path: string, content: string) => writeFileSync(join(folder, path), content);
  write(verifyScript, (await bundle([script])).code);
  write(verifyFile, verifyPage(own));
  write(readmeFile, readmePage(own));

  const paths = listFiles(folder);
  const sums = new Map(
    paths.map((path) => [path, hash('sha256', readFileSync(join(folder, path)))]),
  );
  const list = formatSums(sums);
  write(sumsFile, list);
  if (key) write(signatureFile, signWith(key, Buffer.from(list), `copy of ${facts.home}`));
  const all = [sumsFile, ...(key ? [signatureFile] : []), ...paths];
  const zip = `${folder}.zip`;
  rmSync(zip, { force: true });
  await writeZip(zip, folder, all);
  return { pages, files: all.length, zip };
}

function mustBeOurs(folder: string): void {
  const isFree = !existsSync(folder) || readdirSync(folder).length === 0;
  if (!isFree && !existsSync(join(folder, sumsFile)))
    throw new Error(
      `${folder} has other files, which a copy would replace: name a folder of its own.`,
    );
}
