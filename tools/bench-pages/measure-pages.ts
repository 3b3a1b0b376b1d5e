import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { audit, type Audit } from '../lighthouse.ts';
import { measurePage, type PageWeight } from '../page-weight.ts';
import { listen, siteHandler } from '../serve.ts';

export interface Measured extends Partial<Audit> {
  name: string;
  path: string;
  bytes: Bytes;
}

/** Text by brotli, fonts as they are: what a first visit loads. */
export interface Bytes {
  html: number;
  css: number;
  js: number;
  fonts: number;
  all: number;
}

export interface PageToMeasure {
  name: string;
  /** With its query, where it has one. */
  path: string;
  /** In the built folder. */
  file: string;
}

/**
 * The bytes of pages of one built folder and, unless `runs` is 0, the median of as many audits by Lighthouse, served
 * compressed as a real server does. A copy of the folder is made in `workFolder`.
 */
export async function measurePages(
  folder: string,
  pages: readonly PageToMeasure[],
  {
    base = '/',
    runs,
    browser,
    workFolder,
  }: { base?: string; runs: number; browser: string; workFolder: string },
): Promise<Measured[]> {
  const weights = await Promise.all(pages.map(({ file }) => measurePage(folder, file, base)));
  const weighed = pages.map((page, index) => ({ ...page, weight: weights[index] }));
  const named = weighed.flatMap(({ name, path, weight }) =>
    weight ? [{ name, path, bytes: bytesOf(weight) }] : [],
  );
  if (runs === 0) return named;
  const site = compressedCopy(folder, workFolder, weights);
  const server = await listen(siteHandler(site, { brotli: true }), 0, '127.0.0.1');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const measured: Measured[] = [];
  try {
    for (const page of named) {
      const audits: Audit[] = [];
      for (let index = 0; index < runs; index += 1)
        audits.push(await audit(`${origin}${page.path}`, browser));
      audits.sort((a, b) => a.performance - b.performance || b.lcp - a.lcp);
      measured.push({ ...page, ...audits[Math.floor(audits.length / 2)] });
      console.log(`${measured.length} of ${named.length}: ${page.name}`);
    }
  } finally {
    server.close();
  }
  return measured;
}

function bytesOf({ html, css, js, fonts }: PageWeight): Bytes {
  const text = { html: html.brotli, css: css.brotli, js: js.brotli, fonts: fonts.raw };
  return { ...text, all: text.html + text.css + text.js + text.fonts };
}

/** A copy of the site in which every text file of the pages has its compressed form beside it. */
function compressedCopy(site: string, folder: string, pages: readonly PageWeight[]): string {
  cpSync(site, folder, { recursive: true });
  const text = pages
    .flatMap(({ files }) => files)
    .filter((file) => /\.(?:html|css|js)$/.test(file));
  for (const file of new Set(text)) {
    const path = join(folder, file);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
  return folder;
}
