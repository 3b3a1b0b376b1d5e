/**
 * What it takes to have a whole archive on a device, beside a plain precache of Workbox of the same files, and what it
 * gives: `npm run bench:offline -- --acts 10000` in Chromium, over nginx and a line that is as slow as told. `--work FOLDER`
 * keeps the releases that are made there and takes them up again, `--out FILE` says where the figures go.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { listFile, manifestFile, type Manifest } from '#offline/manifest.ts';
import { parseList } from '#offline/build/list.ts';
import {
  download,
  firstPaint,
  firstResults,
  onDevice,
  precache,
  type Precached,
  type Taken,
} from './bench-offline/browse.ts';
import { makeReleases, type Releases } from './bench-offline/releases.ts';
import { fullSpeed, openSlowLine, type SlowLine } from './bench-offline/slow-line.ts';
import { copyWithWorkbox } from './bench-offline/workbox.ts';
import { quantile } from './bench-search/sample.ts';
import { readCount } from './read-count.ts';
import { exitWith } from './serve.ts';
import { isInstalled, startNginx } from './web-servers.ts';

const { values: options } = parseArgs({
  options: {
    acts: { type: 'string', default: '10000' },
    samples: { type: 'string', default: '7' },
    work: { type: 'string' },
    out: { type: 'string', default: 'bench/results/offline.json' },
  },
});

/** The download's line: 4 Mbit/s and a tenth of a second. */
const phoneLine = { milliseconds: 100, kilobits: 4000 };
/** The visit's line. */
const farLine = { milliseconds: 300, kilobits: 1000 };
/** Milliseconds; pages say `max-age=60`. */
const freshFor = 61_000;
/** How many times as long as we Workbox gets: then it has lost. */
const patience = 5;
const query = 'قانون';
const work = resolve(options.work ?? mkdtempSync(join(tmpdir(), 'bawaba-offline-')));
process.once('exit', () => {
  if (!options.work) rmSync(work, { recursive: true, force: true });
});
await main().catch(exitWith);

async function main(): Promise<void> {
  if (!isInstalled('nginx')) throw new Error('nginx is needed: apt-get install nginx');
  mkdirSync(work, { recursive: true });
  const { first, second } = await haveReleases();
  rmSync(join(work, 'profiles'), { recursive: true, force: true });
  const servers = [await startNginx(first), await startNginx(second)] as const;
  const [older, newer] = [servers[0].origin, servers[1].origin];
  const line = await openSlowLine(older);
  try {
    line.set(phoneLine, older);
    const whole = await takeOurs(line);
    line.set(phoneLine, newer);
    const update = await takeOurs(line);
    const queries = await measureQueries(line, newer);
    const visits = await measureVisits(line, newer, actsOf(second));
    line.set(phoneLine, older);
    const workbox = await takeWorkbox(line, first, whole);
    report({ whole, update, queries, visits, workbox }, first);
  } finally {
    await line.close();
    for (const server of servers) await server.stop();
  }
}

/** Made, or taken from an earlier run. */
async function haveReleases(): Promise<Releases> {
  const made = join(work, 'releases.json');
  if (!existsSync(made)) {
    const acts = readCount('acts', options.acts);
    const releases = await makeReleases(work, acts, (text) => console.error(text));
    writeFileSync(made, JSON.stringify(releases));
  }
  return JSON.parse(readFileSync(made, 'utf8'));
}

function profileOf(name: string): string {
  return join(work, 'profiles', name);
}

/** All that is new to the device of which the first call makes an empty one. */
function takeOurs(line: SlowLine): Promise<Taken> {
  const profile = profileOf('archive');
  return onDevice(profile, (page) => download(page, line.origin, line.bytes, profile));
}

/** `wholeBytes`: of all files as the server sends them, without headers. */
type Workbox = Precached & { wholeBytes: number };

async function takeWorkbox(line: SlowLine, site: string, ours: Taken): Promise<Workbox> {
  const list = [...parseList(readFileSync(join(site, listFile), 'utf8'))]
    .filter(([, { pack }]) => pack !== '-')
    .map(([path, { sha256 }]) => ({ path, sha256 }));
  const copy = join(work, 'workbox');
  await copyWithWorkbox(site, copy, list);
  const wholeBytes = list.reduce((sum, { path }) => sum + sentBytes(join(copy, path)), 0);
  const server = await startNginx(copy);
  const profile = profileOf('workbox');
  const most = { entries: list.length, seconds: ours.seconds * patience, profile };
  try {
    line.set(phoneLine, server.origin);
    const taken = await onDevice(profile, (page) => precache(page, line.origin, line.bytes, most));
    return { ...taken, wholeBytes };
  } finally {
    await server.stop();
  }
}

function sentBytes(file: string): number {
  return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
}

interface Pair {
  ours: number;
  peer: number;
}

/** First paint of pages that were seen before, over a minute ago: until then a browser asks nobody for them. */
async function measureVisits(line: SlowLine, target: string, paths: string[]): Promise<Pair[]> {
  line.set(fullSpeed, target);
  const addresses = paths.map((path) => `${line.origin}/${path}`);
  const worker = profileOf('worker');
  const plain = profileOf('plain');
  const see = async (page: Page) => {
    const paints: number[] = [];
    for (const address of addresses) {
      await page.goto('about:blank');
      paints.push(await firstPaint(page, address));
    }
    return paints;
  };
  await onDevice(worker, async (page) => {
    await page.goto(line.origin);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await see(page);
  });
  await onDevice(plain, see, { hasWorkers: false });
  await new Promise((resolve) => setTimeout(resolve, freshFor));
  line.set(farLine, target);
  const ours = await onDevice(worker, see);
  const peer = await onDevice(plain, see, { hasWorkers: false });
  return ours.map((paint, index) => ({ ours: paint, peer: peer[index] ?? NaN }));
}

/** First results in a browser that has just started, without a line; beside a search that went before, with the best line. */
async function measureQueries(line: SlowLine, target: string): Promise<Pair[]> {
  const pairs: Pair[] = [];
  const ask = (page: Page) => firstResults(page, line.origin, query);
  for (let sample = 0; sample < Number(options.samples); sample += 1) {
    line.cut();
    const ours = await onDevice(profileOf('archive'), ask);
    line.set(fullSpeed, target);
    const peer = await onDevice(
      profileOf('online'),
      async (page) => {
        await ask(page);
        return ask(page);
      },
      { hasWorkers: false },
    );
    pairs.push({ ours, peer });
  }
  return pairs;
}

/** Some acts of the site, evenly over the archive. */
function actsOf(site: string): string[] {
  const paths = [...parseList(readFileSync(join(site, listFile), 'utf8')).keys()]
    .filter((path) => /^decrees\/\w+\/\d{4}\/[^/]+\/index\.html$/.test(path))
    .map((path) => path.replace('index.html', ''));
  const step = Math.ceil(paths.length / Number(options.samples));
  return paths.filter((_, index) => index % step === 0);
}

interface Figures {
  whole: Taken;
  update: Taken;
  queries: Pair[];
  visits: Pair[];
  workbox: Workbox;
}

function report(figures: Figures, site: string): void {
  const { whole, update, queries, visits, workbox } = figures;
  const manifest: Manifest = JSON.parse(readFileSync(join(site, manifestFile), 'utf8'));
  const median = (pairs: Pair[], of: (pair: Pair) => number) => quantile(pairs.map(of), 0.5);
  const ratio = (pairs: Pair[]) => median(pairs, ({ ours, peer }) => ours / peer);
  const verdicts = [
    verdict('whole archive, MB', whole.bytes / 1e6, 28),
    verdict('the same, of all files one by one', whole.bytes / workbox.wholeBytes, 0.5),
    verdict('time, of that of Workbox', whole.seconds / workbox.seconds, 0.25),
    verdict('update by 1 %, of the whole', update.bytes / whole.bytes, 0.025),
    verdict('first paint of a repeat visit, of that without a worker', ratio(visits), 0.25),
    verdict('first query without a line, of one with it', ratio(queries), 2),
    verdict('memory of pages while downloading, MB', whole.memory / 1e6, 150),
  ];
  const results = {
    acts: options.acts,
    packs: manifest.packs.length,
    files: manifest.groups.reduce((sum, { count }) => sum + count, 0),
    machine: { cpus: cpus().length, load: loadavg() },
    lines: { download: phoneLine, visit: farLine },
    verdicts,
    ...figures,
  };
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`);
  console.table({
    ours: taken(whole),
    'ours, update': taken(update),
    [workbox.isWhole ? 'Workbox' : `Workbox, stopped at ${workbox.entries} files`]: taken(workbox),
  });
  console.table({
    'repeat visit, ms': {
      ours: round(median(visits, ({ ours }) => ours)),
      peer: round(median(visits, ({ peer }) => peer)),
    },
    'first query, ms': {
      ours: round(median(queries, ({ ours }) => ours)),
      peer: round(median(queries, ({ peer }) => peer)),
    },
  });
  console.table(verdicts);
  if (verdicts.some(({ holds }) => !holds)) process.exitCode = 1;
}

function verdict(what: string, value: number, limit: number) {
  return { what, value: round(value, 3), limit, holds: value <= limit };
}

function taken({ seconds, bytes, memory }: Taken) {
  return {
    seconds: round(seconds, 1),
    megabytes: round(bytes / 1e6, 2),
    'memory, MB': round(memory / 1e6, 0),
  };
}

function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}
