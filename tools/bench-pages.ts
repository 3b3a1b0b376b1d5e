/**
 * Lighthouse (mobile) and the bytes of a page of every kind of the built site, beside the start page of GOV.UK frontend
 * and a page of Starlight, built from their npm packages and measured in the same run:
 * `npm run bench:pages -- --runs 3 --out pages.json`. `--paths /,/search/` measures these pages alone, `--runs 0` weighs
 * without Lighthouse, `--peers none` leaves out the others.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageKindEntries } from '../tests/fixtures/page-kinds.ts';
import { buildPeers } from './bench-pages/build-peers.ts';
import { measurePages, type Measured } from './bench-pages/measure-pages.ts';
import { distDirectory } from './dist.ts';
import { findBrowser } from './find-browser.ts';
import { readCount } from './read-count.ts';
import { run } from './run.ts';
import { exitWith } from './serve.ts';

const { values: options } = parseArgs({
  options: {
    paths: { type: 'string' },
    runs: { type: 'string', default: '1' },
    peers: { type: 'string', default: 'all' },
    out: { type: 'string', default: 'bench/results/pages.json' },
  },
});
const workFolder = mkdtempSync(join(tmpdir(), 'bawaba-bench-'));
process.once('exit', () => rmSync(workFolder, { recursive: true, force: true }));
await main().catch(exitWith);

async function main(): Promise<void> {
  const runs = readCount('runs', options.runs, 0);
  if (!existsSync(distDirectory) && (await run('node tools/astro.ts build')) !== 0) process.exit(1);
  const browser = runs > 0 ? findBrowser() : '';
  const pages = (options.paths?.split(',').map((path) => [path, path]) ?? pageKindEntries).map(
    ([name = '', path = '']) => ({ name, path, file: fileOfPath(path) }),
  );
  const base = process.env['BASE_PATH'] ?? '/';
  const copy = join(workFolder, 'site');
  const ours = await measurePages(distDirectory, pages, { base, runs, browser, workFolder: copy });
  const peers: Measured[] = [];
  for (const { name, folder, file } of options.peers === 'none'
    ? []
    : await buildPeers(workFolder)) {
    const page = { name, path: `/${file.replace(/index\.html$/, '')}`, file };
    const how = { runs, browser, workFolder: `${folder}-copy` };
    peers.push(...(await measurePages(folder, [page], how)));
  }
  const results = ours.map((page) => ({ ...page, ratios: ratiosOf(page, peers) }));
  console.table([...results, ...peers].map(toRow));
  const summary = peers.map((peer) => summarise(peer, results));
  console.log('Ours by theirs, over all kinds:');
  console.table(summary);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify({ runs, results, peers, summary }, null, 2)}\n`);
  console.log(`Written to ${options.out}. Bytes are brotli, or as they are for fonts.`);
}

type Result = Measured & { ratios: Record<string, Ratios> };
interface Ratios {
  bytes: number;
  text: number;
  lcp?: number;
}

/** Each by each of the others: below 1 ours is lighter, or sooner there. */
function ratiosOf({ bytes, lcp }: Measured, peers: readonly Measured[]): Record<string, Ratios> {
  return Object.fromEntries(
    peers.map((peer) => [
      peer.name,
      {
        bytes: round(bytes.all / peer.bytes.all),
        text: round((bytes.all - bytes.fonts) / (peer.bytes.all - peer.bytes.fonts)),
        ...(lcp !== undefined && peer.lcp && { lcp: round(lcp / peer.lcp) }),
      },
    ]),
  );
}

function summarise({ name }: Measured, results: readonly Result[]) {
  const of = (measure: keyof Ratios) => {
    const values = results.flatMap(({ ratios }) => ratios[name]?.[measure] ?? []);
    const sorted = values.toSorted((a, b) => a - b);
    const heaviest = results.find(({ ratios }) => ratios[name]?.[measure] === sorted.at(-1));
    const middle = sorted[Math.floor(sorted.length / 2)];
    return middle === undefined ? '' : `${middle}, at most ${sorted.at(-1)} (${heaviest?.path})`;
  };
  return { peer: name, bytes: of('bytes'), text: of('text'), lcp: of('lcp') };
}

function toRow({
  name,
  performance,
  accessibility,
  bestPractices,
  seo,
  lcp,
  cls,
  tbt,
  bytes,
}: Measured) {
  return { name, performance, accessibility, bestPractices, seo, lcp, cls, tbt, ...bytes };
}

function fileOfPath(path: string): string {
  const [pathname = ''] = path.split('?', 1);
  const file = `${pathname.replace(/^\//, '')}${pathname.endsWith('/') ? 'index.html' : ''}`;
  if (existsSync(join(distDirectory, file))) return file;
  throw new Error(`The built site has no page ${path}.`);
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
