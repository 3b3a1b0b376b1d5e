/**
 * What the merged checklist of ten services costs on a slow phone: `npm run bench:plan` makes many plans of services of
 * the built site in Chromium, its processor slowed `--slower 6` times, beside a naive merge of the same services, and
 * then picks services on the page itself, drawing and layout included. `--samples N`, `--seed N`, `--out FILE`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { PlanService } from '#domain/service/plan.ts';
import type { Repetition } from './bench-plan/in-page.ts';
import { quantile } from './bench-search/sample.ts';
import { distDirectory } from './dist.ts';
import { findBrowser } from './find-browser.ts';
import { randomNumbers } from './random.ts';
import { run } from './run.ts';
import { exitWith, listen, siteHandler } from './serve.ts';

/** One frame of a screen. */
const allowed = 16;
const picksOfPlan = 10;
/** Each on a page of its own, where nothing is compiled yet. */
const firstPlans = 11;
const timedPicks = 20;

const { values: options } = parseArgs({
  options: {
    samples: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    slower: { type: 'string', default: '6' },
    out: { type: 'string', default: 'bench/results/plan.json' },
  },
});
await main().catch(exitWith);

async function main(): Promise<void> {
  const source = join(distDirectory, 'plan/index.json');
  if (!existsSync(source) && (await run('node tools/astro.ts build')) !== 0) process.exit(1);
  const { data } = JSON.parse(readFileSync(source, 'utf8')) as { data: PlanService[] };
  const samples = [heaviest(data), ...drawSamples(data, Number(options.samples))];

  const server = await listen(siteHandler(distDirectory), 0, '127.0.0.1');
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const address = `http://localhost:${(server.address() as AddressInfo).port}/plan/`;
    const script = await bundle();
    const open = async () => {
      const page = await browser.newPage();
      await page.goto(address);
      await page.locator('input[name=s]').first().waitFor();
      await page.evaluate(script);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: Number(options.slower) });
      return page;
    };
    const firsts: number[] = [];
    for (const picks of samples.slice(0, firstPlans)) {
      const page = await open();
      firsts.push(...(await timePlans(page, data, [picks], { runs: 1, rounds: 1 })).plans);
      await page.close();
    }
    const page = await open();
    report({
      firsts,
      ...(await timePlans(page, data, samples, { runs: 10, rounds: 3 })),
      picks: await timePicks(page, samples.slice(0, timedPicks)),
      services: data.length,
    });
  } finally {
    await browser.close();
    server.close();
  }
}

function timePlans(page: Page, services: PlanService[], samples: string[][], how: Repetition) {
  return page.evaluate(
    ([services, samples, how]) => globalThis.planBench.timePlans(services, samples, how),
    [services, samples, how] as const,
  );
}

/** Milliseconds from the tenth tick in the list of services to the plan laid out on the page. */
async function timePicks(page: Page, samples: string[][]): Promise<number[]> {
  const times: number[] = [];
  for (const picks of samples)
    times.push(
      await page.evaluate((picks) => {
        const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name=s]')];
        for (const box of boxes) if (box.checked) box.click();
        const [last, ...others] = boxes.filter(({ value }) => picks.includes(value));
        for (const box of others) box.click();
        const start = performance.now();
        last?.click();
        document.body.getBoundingClientRect();
        return performance.now() - start;
      }, picks),
    );
  return times;
}

function report({ firsts, plans, naive, picks, mostPapers, services }: Measured) {
  const results = {
    slower: Number(options.slower),
    services,
    samples: plans.length,
    mostPapers,
    allowed,
    milliseconds: {
      'plan of ten services': figuresOf(plans),
      'the first one on a page': figuresOf(firsts),
      'naive merge': figuresOf(naive),
      'pick on the page, laid out': figuresOf(picks),
    },
    planByNaive: round(quantile(plans, 0.5) / quantile(naive, 0.5)),
  };
  const { milliseconds, ...others } = results;
  console.table(milliseconds);
  console.log(others);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`Written to ${options.out}.`);
  if (Math.max(quantile(firsts, 0.5), ...plans) < allowed) return;
  console.error(`A plan took longer than ${allowed} ms.`);
  process.exitCode = 1;
}

interface Measured {
  firsts: number[];
  plans: number[];
  naive: number[];
  picks: number[];
  mostPapers: number;
  services: number;
}

function figuresOf(times: number[]) {
  return {
    min: round(Math.min(...times)),
    median: round(quantile(times, 0.5)),
    p95: round(quantile(times, 0.95)),
    max: round(Math.max(...times)),
  };
}

/** The services with the most lines, which no choice of ten can exceed by much. */
function heaviest(services: PlanService[]): string[] {
  const weigh = ({ evidence, costs, requires }: PlanService) =>
    evidence.length + costs.length + requires.length;
  return services
    .toSorted((a, b) => weigh(b) - weigh(a))
    .slice(0, picksOfPlan)
    .map(({ id }) => id);
}

function drawSamples(services: PlanService[], count: number): string[][] {
  const next = randomNumbers(Number(options.seed));
  return Array.from({ length: count }, () =>
    services
      .map(({ id }) => ({ id, order: next() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, picksOfPlan)
      .map(({ id }) => id),
  );
}

async function bundle(): Promise<string> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'bench-plan/in-page.ts'),
        formats: ['iife'],
        name: 'planBench',
      },
    },
  })) as Rolldown.RolldownOutput[];
  return `${output?.output[0].code ?? ''};globalThis.planBench = planBench;`;
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
