/**
 * How well search finds, beside Pagefind as it comes and MiniSearch with a light stemmer over the same documents, and
 * what it costs: `npm run bench:search -- --docs FILE --queries FILE` for JSON lines, gzipped or not, of
 * `{id, title, text}` and `{id, class, query, relevant}`; `--content DIR` for the site of that content, with the
 * queries of tests/fixtures or of `--queries`. `--sample N` lets the peers answer N queries only, `--no-peers` none.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLexicon } from '#data/read-lexicon.ts';
import { readSite } from '#search/build/find-pages.ts';
import { buildIndex, prepareBuild, type Built } from './bench-search/build-index.ts';
import { measureInBrowser } from './bench-search/in-browser.ts';
import { openMiniSearch } from './bench-search/minisearch-peer.ts';
import { askOwnEngine, countBytes } from './bench-search/own-engine.ts';
import { openPagefind } from './bench-search/pagefind-peer.ts';
import { askPeer, type Peer } from './bench-search/peer.ts';
import { printReport } from './bench-search/report.ts';
import { quantile, shuffle } from './bench-search/sample.ts';
import { figuresByClass, figuresOf, rankOf, type Answered } from './bench-search/score.ts';
import {
  pageOf,
  readDocuments,
  readQueries,
  readSiteQueries,
  type Collection,
  type Query,
} from './bench-search/sets.ts';
import { distDirectory } from './dist.ts';
import { run } from './run.ts';
import { exitWith } from './serve.ts';

const shippedContent = 'content';
const shippedQueries = 'tests/fixtures/search-queries.yaml';

const { values: options } = parseArgs({
  options: {
    content: { type: 'string' },
    docs: { type: 'string' },
    queries: { type: 'string' },
    out: { type: 'string', default: 'bench/results/search.json' },
    sample: { type: 'string', default: 'Infinity' },
    'no-peers': { type: 'boolean', default: false },
  },
});
const workFolder = mkdtempSync(join(tmpdir(), 'bawaba-bench-'));
process.once('exit', () => rmSync(workFolder, { recursive: true, force: true }));
await main().catch(exitWith);

async function main(): Promise<void> {
  const { docs, content } = options;
  if (docs === undefined ? content === undefined : options.queries === undefined)
    throw new Error('Say --content DIR, or --docs FILE with --queries FILE.');
  const site = await builtSite(content ?? shippedContent);
  const collection = docs === undefined ? documentsOf(site) : readDocuments(docs);
  const { queries, problems } = readAllQueries(docs === undefined);
  const leftOut = [...collection.problems, ...problems];
  if (leftOut.length > 0) console.warn(`${leftOut.length} lines left out:\n${leftOut.join('\n')}`);
  if (collection.documents.length === 0) throw new Error('There are no documents to search.');
  if (queries.length === 0) throw new Error('There are no queries to ask.');
  const ids = new Set(collection.documents.map(({ url }) => collection.idOf(url)));
  const unknown = new Set(queries.flatMap(({ relevant }) => relevant).filter((id) => !ids.has(id)));

  prepareBuild(collection.documents, await readLexicon(content ?? shippedContent), workFolder);
  const own = await buildIndex('bawaba', workFolder);
  const { answers, times } = await askOwnEngine(own.folder, queries, collection);
  const { mrr10, recall10, empty, first, top3 } = figuresOf(answers);
  const isAlone = options['no-peers'];
  const stock = isAlone ? undefined : await buildIndex('pagefind', workFolder);
  const peers = stock ? await askPeers(stock, collection, answers) : [];
  const index = { documents: ids.size, own: sizesOf(own), ...(stock && compare(own, stock)) };
  const browser = await tryBrowser(site, queries, docs === undefined ? undefined : own.folder);
  const report = {
    mrr10,
    recall10,
    empty,
    first,
    top3,
    classes: figuresByClass(answers),
    peers,
    index,
    bytes: {
      index: await countBytes(own.folder, queries),
      ...(browser && { chromium: browser.bytes }),
    },
    times: {
      node: { median: round(quantile(times, 0.5)), p95: round(quantile(times, 0.95)) },
      ...(browser && { chromium: browser.times }),
    },
    read: { queries: queries.length, unknownRelevant: unknown.size, leftOut: leftOut.length },
    queries: answers.map((answer) => ({
      id: answer.query.id,
      class: answer.query.class,
      query: answer.query.query,
      rank: rankOf(answer) ?? null,
      hits: answer.hits,
    })),
  };
  printReport(report);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify(report, null, 1)}\n`);
  console.log(`Written to ${options.out}.`);
}

/** The folder of the site of a content folder: the built one if it is of the shipped content, else built here. */
async function builtSite(content: string): Promise<string> {
  if (resolve(content) === resolve(shippedContent) && existsSync(distDirectory)) {
    console.log(`The site measured is the one built in ${distDirectory}.`);
    return distDirectory;
  }
  const folder = join(workFolder, 'built');
  Object.assign(process.env, { CONTENT_DIR: resolve(content), OUT_DIR: folder, BASE_PATH: '/' });
  if ((await run('node tools/astro.ts build')) !== 0) process.exit(1);
  return folder;
}

function documentsOf(site: string) {
  return { documents: readSite(site), idOf: (url: string) => url, problems: [] };
}

function readAllQueries(isSite: boolean): { queries: Query[]; problems: string[] } {
  const path = options.queries ?? shippedQueries;
  const read = /\.ya?ml$/.test(path) ? readSiteQueries(path) : readQueries(path);
  if (!isSite) return read;
  const toPages = (query: Query) => ({ ...query, relevant: query.relevant.map(pageOf) });
  return { ...read, queries: read.queries.map(toPages) };
}

async function askPeers(stock: Built, { documents, idOf }: Collection, own: readonly Answered[]) {
  const ownByQuery = new Map(own.map((answer) => [answer.query, answer]));
  const asked = shuffle([...ownByQuery.keys()]).slice(0, Number(options.sample));
  const pagefind = await openPagefind(stock.folder);
  const all: Peer[] = [...pagefind.peers, ...openMiniSearch(documents)];
  const results = [];
  for (const peer of all) {
    const answers = await askPeer(peer, asked, (order) => idOf(documents[order]?.url ?? ''));
    const same = answers.flatMap(({ query }) => ownByQuery.get(query) ?? []);
    results.push({
      engine: peer.engine,
      about: peer.about,
      ...figuresOf(answers),
      ...(answers.length < own.length && { oursOnTheSameSample: figuresOf(same) }),
      classes: figuresByClass(answers),
    });
  }
  pagefind.close();
  return results;
}

/** A site that fails in the browser has figures all the same; the command fails after it has written them. */
async function tryBrowser(site: string, queries: Query[], index?: string) {
  try {
    return await measureInBrowser(site, join(workFolder, 'site'), queries, index);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
    return undefined;
  }
}

function compare(own: Built, stock: Built) {
  const ratio = (key: 'bytes' | 'milliseconds' | 'memory') =>
    own[key] && stock[key] ? round(own[key] / stock[key]) : undefined;
  return {
    pagefind: sizesOf(stock),
    ratio: {
      bytes: ratio('bytes'),
      milliseconds: ratio('milliseconds'),
      memory: ratio('memory'),
    },
  };
}

function sizesOf({ bytes, milliseconds, memory }: Built): Omit<Built, 'folder'> {
  return { bytes, milliseconds, ...(memory !== undefined && { memory }) };
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
