/** A built site as a folder that opens from `file://`, and as a ZIP of it, both with a list of its files that can be checked. */
import { hash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { folderPolicy } from '#domain/serving/policy.ts';
import { bundle } from '../edition/classic-scripts.ts';
import { listFiles, makeEdition } from '../edition/make-edition.ts';
import { readSiteFacts } from '../edition/site-facts.ts';
import { readmeFile, readmePage, verifyFile, verifyPage, verifyScript } from './own-pages.ts';
import { formatSums, signatureFile, sumsFile } from './sums.ts';
import { writeZip } from './write-zip.ts';

/** Signs the list, and says by which key. */
export interface Signer {
  /** In minisign's format. */
  publicKey: string;
  sign(bytes: Uint8Array): string;
}

export interface UsbCopy {
  pages: number;
  files: number;
  zip: string;
}

/** Writes `<folder>`, emptied first, and `<folder>.zip`. The same site gives the same bytes. */
export async function makeUsb(site: string, folder: string, signer?: Signer): Promise<UsbCopy> {
  const facts = readSiteFacts(site);
  const pages = await makeEdition(site, folder, { facts, policy: folderPolicy });
  const first = parse(readFileSync(join(folder, 'index.html'), 'utf8'));
  const links = first.querySelectorAll('head link[rel=stylesheet]');
  const own = {
    facts,
    styles: links.map((link) => link.getAttribute('href') ?? ''),
    folder: basename(folder),
    publicKey: signer?.publicKey,
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
  if (signer) write(signatureFile, signer.sign(Buffer.from(list)));
  const all = [sumsFile, ...(signer ? [signatureFile] : []), ...paths];
  const zip = `${folder}.zip`;
  rmSync(zip, { force: true });
  await writeZip(zip, folder, all);
  return { pages, files: all.length, zip };
}
