/**
 * What the index of search costs to write for archives of several sizes: clean, again, and after one edited page, each
 * in a process of its own; and what a query loads of it. `npm run bench:index -- --docs FILE --queries FILE --pages
 * 2000,10000,50000`, files as for bench:search. The acts are put together from sentences of the documents.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SearchDocument } from '#search/build/document.ts';
import { openStore } from '#search/build/keep.ts';
import type { PageSource } from '#search/build/source.ts';
import { writeIndex } from '#search/build/write-index.ts';
import { countBytes } from './bench-search/own-engine.ts';
import { readDocuments, readQueries } from './bench-search/sets.ts';
import { randomNumbers } from './random.ts';

const { values: options } = parseArgs({
  options: {
    docs: { type: 'string', default: '' },
    queries: { type: 'string', default: '' },
    pages: { type: 'string', default: '2000,10000,50000' },
    /** For the processes that are measured. */
    write: { type: 'string' },
    edited: { type: 'boolean', default: false },
  },
});
/** About 500 words. */
const lettersOfAct = 3000;
const [firstYear, years] = [1946, 80];

if (options.write === undefined) await compareSizes();
else measureWriting(Number(options.pages), options.write);

async function compareSizes(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-index-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { queries } = readQueries(options.queries);
  for (const pages of options.pages.split(',')) {
    const target = join(folder, pages);
    const figures = [[], [], ['--edited']].map((extra) => runMeasured(pages, target, extra));
    const [clean, again, edited] = figures;
    console.log(`\n${pages} pages`);
    console.table({ clean, again, 'one edit': edited });
    console.table(sizesOf(target));
    const { first, next } = await countBytes(target, queries);
    console.table({ 'first query': first, 'next query': next });
  }
}

interface Figures {
  cpuSeconds: number;
  seconds: number;
  peakMegabytes: number;
}

function runMeasured(pages: string, target: string, extra: readonly string[]): Figures {
  const args = [import.meta.filename, '--docs', options.docs, '--pages', pages, '--write', target];
  const { status, stdout } = spawnSync(process.execPath, [...args, ...extra], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The index of ${pages} pages could not be written.`);
  return JSON.parse(stdout);
}

function measureWriting(pages: number, target: string): void {
  const sentences = readDocuments(options.docs).documents.flatMap(({ text }) =>
    text.split(/(?<=[.؛:])\s+/).filter((sentence) => sentence.length < 1000),
  );
  const sources = Array.from({ length: pages }, (_, act) =>
    makeSource(act, sentences, options.edited && act === Math.floor(pages / 2)),
  );
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  writeIndex(sources, [], target, openStore(`${target}-store`));
  const { user, system } = process.cpuUsage(cpu);
  const figures: Figures = {
    cpuSeconds: round((user + system) / 1e6),
    seconds: round((performance.now() - start) / 1000),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(JSON.stringify(figures));
}

/** An act that is made when it is read, as pages are read from their files. */
function makeSource(act: number, sentences: readonly string[], isEdited: boolean): PageSource {
  const year = String(firstYear + (act % years));
  const number = String(1 + Math.floor(act / years));
  const url = `/decrees/decree/${year}/${number}/`;
  const date = `${year}-01-01`;
  const read = (): SearchDocument => {
    const random = randomNumbers(act);
    const pick = () => sentences[Math.floor(random() * sentences.length)] ?? '';
    const title = `المرسوم رقم ${number} لعام ${year}: ${pick().split(' ').slice(0, 6).join(' ')}`;
    let text = isEdited ? 'فقرة معدلة. ' : '';
    while (text.length < lettersOfAct) text += `${pick()} `;
    const filters = { collection: ['decrees'], type: ['decree'], year: [year] };
    return { url, title, text, number, date, filters };
  };
  return { url, year, date, hash: isEdited ? `${url} edited` : url, read };
}

function sizesOf(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file))
    .map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
  const of = (part: string) => {
    const sizes = files.filter(({ file }) => file.startsWith(part)).map(({ bytes }) => bytes);
    return {
      files: sizes.length,
      bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
      largest: Math.max(0, ...sizes),
    };
  };
  const parts = ['meta', 'words', 'index/', 'fragment/', 'filter/', 'dates'];
  return Object.fromEntries(parts.map((part) => [part, of(part)]));
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
