/**
 * Lighthouse (mobile) and the bytes of some pages of the built site, served compressed as a real server does:
 * `npm run bench:pages -- --paths /,/search/ --runs 3 --out pages.json`. Of several runs the median counts.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { distDirectory } from './dist.ts';
import { findBrowser } from './find-browser.ts';
import { audit } from './lighthouse.ts';
import { listPages, measurePage, type PageWeight } from './page-weight.ts';
import { run } from './run.ts';
import { listen, siteHandler } from './serve.ts';

const { values: options } = parseArgs({
  options: {
    paths: { type: 'string' },
    runs: { type: 'string', default: '1' },
    out: { type: 'string', default: 'bench/results/pages.json' },
  },
});
const base = process.env['BASE_PATH'] ?? '/';

if (!existsSync(distDirectory) && (await run('node tools/astro.ts build')) !== 0) process.exit(1);

const files = options.paths?.split(',').map(fileOfPath) ?? typicalPages();
const weights = await Promise.all(files.map((file) => measurePage(distDirectory, file, base)));

const browser = findBrowser();
const workFolder = mkdtempSync(join(tmpdir(), 'bawaba-bench-'));
const site = compressedCopy(join(workFolder, 'site'), weights);
const server = await listen(siteHandler(site, { brotli: true }), 0, '127.0.0.1');
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

const results = [];
for (const weight of weights) {
  const runs = [];
  for (let index = 0; index < Number(options.runs); index += 1) {
    runs.push(await audit(`${origin}${weight.url}`, browser));
  }
  runs.sort((a, b) => a.performance - b.performance);
  const median = runs[Math.floor(runs.length / 2)];
  const { url: path, html, css, js, fonts } = weight;
  results.push({ path, ...median, bytes: { html, css, js, fonts } });
}
server.close();
rmSync(workFolder, { recursive: true });

console.table(
  results.map(({ failed, bytes, ...scores }) => ({
    ...scores,
    failed: failed?.length,
    html: bytes.html.brotli,
    css: bytes.css.brotli,
    js: bytes.js.brotli,
    fonts: bytes.fonts.raw,
  })),
);
mkdirSync(dirname(options.out), { recursive: true });
writeFileSync(options.out, `${JSON.stringify({ runs: Number(options.runs), results }, null, 2)}\n`);
console.log(
  `Written to ${options.out}. The bytes in the table are brotli, or as they are for fonts.`,
);

/** The home page and the first page of each kind that the site has. */
function typicalPages(): string[] {
  const pages = listPages(distDirectory);
  const kinds = [
    [/^index\.html$/],
    [/^services\/[^/]+\/index\.html$/],
    [/^decrees\/law\/2009\/4\/index\.html$/, /^decrees\/[^/]+\/\d+\/[^/]+\/index\.html$/],
    [/^officials\/[^/]+\/index\.html$/],
  ];
  return kinds.flatMap(
    (patterns) =>
      patterns.flatMap((pattern) => pages.find((page) => pattern.test(page)) ?? [])[0] ?? [],
  );
}

function fileOfPath(path: string): string {
  const file = `${path.replace(/^\//, '')}${path.endsWith('/') ? 'index.html' : ''}`;
  if (existsSync(join(distDirectory, file))) return file;
  console.error(`The built site has no page ${path}.`);
  process.exit(1);
}

/** A copy of the site in which every text file of the pages has its compressed form beside it. */
function compressedCopy(folder: string, pages: PageWeight[]): string {
  cpSync(distDirectory, folder, { recursive: true });
  const text = pages
    .flatMap((page) => page.files)
    .filter((file) => /\.(?:html|css|js)$/.test(file));
  for (const file of new Set(text)) {
    const path = join(folder, file);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
  return folder;
}
