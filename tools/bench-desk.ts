/**
 * What the editors' desk takes with a large archive: `npm run bench:desk` opens, searches and looks up in `--acts 5000`
 * acts of a bare repository, in Chromium against the gateway's own process; beside it stock Decap, from the same packages
 * and the same gateway. `--samples N` of each; the median is what a limit is held to. `--seed N`, `--out FILE`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { makeActs, type MadeAct } from './bench-archive/make-acts.ts';
import { writeContent } from './bench-archive/write-content.ts';
import { buildStock } from './bench-desk/build-stock.ts';
import { actsInMenu, desks, type Desk, type DeskName } from './bench-desk/desks.ts';
import { takeSample, type Sample } from './bench-desk/measure.ts';
import { installStopwatch } from './bench-desk/stopwatch.ts';
import { quantile } from './bench-search/sample.ts';
import { findBrowser } from './find-browser.ts';
import { accountOf, makeOffice, type OfficeProcess } from './office-process.ts';
import { exitWith } from './serve.ts';

const { values: options } = parseArgs({
  options: {
    acts: { type: 'string', default: '5000' },
    samples: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'bench/results/desk.json' },
  },
});

/** Milliseconds for ours; the desk's own start is told and not limited. */
const limits: Partial<Record<keyof Sample, number>> = { list: 2000, search: 300, 'look-up': 300 };
const password = 'سبع نخلات على الفرات';
const editor = accountOf('reem', 'publisher');

const folder = mkdtempSync(join(tmpdir(), 'bawaba-desk-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
await main().catch(exitWith);

async function main(): Promise<void> {
  const acts = makeActs(Number(options.acts), Number(options.seed));
  console.log(`Making an office of ${acts.length} acts, and stock Decap …`);
  const office = await openOffice(acts);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    report(await takeSamples(browser, office.origin, titlesOf(acts)));
  } finally {
    await browser.close();
    await office.remove();
  }
}

/** Stock stands in the place of the public site, which nobody builds here: on the gateway's own origin, like ours. */
async function openOffice(acts: readonly MadeAct[]): Promise<OfficeProcess> {
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  writeContent(content, acts, { hasAmendments: true });
  await buildStock(join(site, 'stock'));
  const copy = 'fs.cpSync(process.argv[1], process.env.OUT_DIR, { recursive: true })';
  const office = await makeOffice({
    content,
    password,
    accounts: [editor],
    settings: () => ({ build: [process.execPath, '--eval', copy, site] }),
  });
  await office.start();
  while (!(await fetch(`${office.origin}/stock/`)).ok) await wait(200);
  return office;
}

async function takeSamples(browser: Browser, origin: string, titles: readonly string[][]) {
  const samples: Record<DeskName, Sample[]> = { ours: [], stock: [] };
  const ours = await signIn(browser, origin, desks.ours);
  const stock = await signIn(browser, origin, desks.stock);
  // One of each that does not count: neither is to pay for what the gateway and the browser do once.
  for (const [round, words] of titles.entries())
    for (const [name, context] of Object.entries({ ours, stock }) as [DeskName, BrowserContext][]) {
      const sample = await takeSample(context, { desk: desks[name], origin, words });
      console.log(round === 0 ? 'warm-up' : `${round}`, name, roundAll(sample));
      if (round > 0) samples[name].push(sample);
    }
  return samples;
}

async function signIn(browser: Browser, origin: string, { path, bypassCSP, enter }: Desk) {
  const context = await browser.newContext({
    ...{ bypassCSP, locale: 'ar', viewport: { width: 1280, height: 800 } },
  });
  context.setDefaultTimeout(180_000);
  await context.addInitScript(installStopwatch);
  const response = await context.request.post(`${origin}/admin/api/session`, {
    headers: { origin },
    data: { name: editor.id, password },
  });
  if (!response.ok()) throw new Error(await response.text());
  const page = await context.newPage();
  await page.goto(origin + path);
  await enter(page);
  await page.locator(actsInMenu).waitFor();
  await page.close();
  return context;
}

/** Titles of acts all over the archive, one for each sample and one before them, as the words of a query. */
function titlesOf(acts: readonly MadeAct[]): string[][] {
  const whole = acts.filter(({ amendments }) => !amendments.length).map(({ title }) => title);
  const titles = [...new Set(whole)];
  const count = Number(options.samples) + 1;
  return Array.from({ length: count }, (_, index) =>
    (titles[Math.floor((index * titles.length) / count)] ?? '').split(' '),
  );
}

function report(samples: Record<DeskName, Sample[]>): void {
  const kinds = Object.keys(samples.ours[0] ?? {}) as (keyof Sample)[];
  const rows = kinds.map((kind) => {
    const [ours, stock] = [samples.ours, samples.stock].map((all) =>
      figuresOf(all.map((sample) => sample[kind])),
    ) as [Figures, Figures];
    const times = Number((stock.median / ours.median).toFixed(1));
    return { kind, ours, stock, times, limit: limits[kind] };
  });
  console.table(
    Object.fromEntries(
      rows.map(({ kind, ours, stock, times, limit }) => [
        kind,
        {
          ...{ 'ours, ms': ours.median, 'max of ours': ours.max, limit: limit ?? '' },
          ...{ 'stock, ms': stock.median, 'max of stock': stock.max, 'stock by ours': times },
        },
      ]),
    ),
  );
  const machine = {
    node: process.version,
    processor: cpus()[0]?.model,
    processors: availableParallelism(),
    load: loadavg()[0],
  };
  const results = { acts: Number(options.acts), samples: samples.ours.length, machine, rows };
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`Load ${loadavg()[0]?.toFixed(1)}. Written to ${options.out}.`);
  const broken = rows.filter(({ ours, limit }) => limit !== undefined && !(ours.median <= limit));
  for (const { kind, ours, limit } of broken)
    console.error(`${kind}: ${ours.median} ms, and ${limit} ms is allowed.`);
  if (broken.length) process.exitCode = 1;
}

type Figures = ReturnType<typeof figuresOf>;

function figuresOf(times: readonly number[]) {
  return { median: Math.round(quantile(times, 0.5)), max: Math.round(Math.max(...times)) };
}

function roundAll(sample: Sample) {
  return Object.fromEntries(Object.entries(sample).map(([kind, ms]) => [kind, Math.round(ms)]));
}
