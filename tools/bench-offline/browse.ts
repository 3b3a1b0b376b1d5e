/** What is measured in Chromium. Each device is a profile of its own, which outlives its browser. */
import { globSync, readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../find-browser.ts';

/** Runs a task in a browser over a profile's folder, which it takes up again the next time. */
export async function onDevice<Result>(
  profile: string,
  task: (page: Page) => Promise<Result>,
  options: { hasWorkers?: boolean } = {},
): Promise<Result> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    serviceWorkers: (options.hasWorkers ?? true) ? 'allow' : 'block',
    viewport: { width: 390, height: 844 },
  });
  try {
    return await task(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}

/** What a download took. */
export interface Taken {
  seconds: number;
  bytes: number;
  /** The most that the processes of pages held beyond what they held before, in bytes. */
  memory: number;
}

/** Downloads all that /offline/ offers, or what is new of it. */
export async function download(
  page: Page,
  origin: string,
  line: () => number,
  profile: string,
): Promise<Taken> {
  await page.goto(`${origin}/offline/`);
  const start = page.locator('[data-do=start]');
  await start.waitFor({ timeout: 120_000 });
  const memory = watchPages(profile);
  const before = line();
  const began = performance.now();
  await start.click();
  await page
    .locator('[data-part=status]')
    .filter({ hasText: 'اكتمل' })
    .waitFor({ state: 'attached', timeout: 3_600_000 });
  const seconds = (performance.now() - began) / 1000;
  return { seconds, bytes: line() - before, memory: memory.stop() };
}

/** How far Workbox came in at most `seconds`. */
export interface Precached extends Taken {
  entries: number;
  isWhole: boolean;
}

/** Lets the page's worker precache so many entries, but no longer than told. */
export async function precache(
  page: Page,
  origin: string,
  line: () => number,
  { entries, seconds: most, profile }: { entries: number; seconds: number; profile: string },
): Promise<Precached> {
  const before = line();
  const began = performance.now();
  await page.goto(`${origin}/offline/`);
  const memory = watchPages(profile);
  const count = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.includes('precache'));
      const keys = names.map(async (name) => (await (await caches.open(name)).keys()).length);
      return (await Promise.all(keys)).reduce((sum, count) => sum + count, 0);
    });
  let done = 0;
  while (done < entries && (performance.now() - began) / 1000 < most) {
    await page.waitForTimeout(1000);
    done = await count();
  }
  return {
    entries: done,
    isWhole: done >= entries,
    seconds: (performance.now() - began) / 1000,
    bytes: line() - before,
    memory: memory.stop(),
  };
}

/** Milliseconds until a page shows something: first contentful paint. */
export async function firstPaint(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'load' });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (!paint) return;
          observer.disconnect();
          resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

/** Milliseconds from the navigation to the first results of a query. */
export async function firstResults(page: Page, origin: string, query: string): Promise<number> {
  await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  await page.locator('ol[data-results][data-state=done] > li').first().waitFor();
  return page.evaluate(() => performance.now());
}

/** Watches the processes of a profile's pages, by their resident memory. */
function watchPages(profile: string): { stop(): number } {
  const pids = globSync('/proc/[0-9]*').filter((folder) => isRenderer(folder, profile));
  const read = () => pids.reduce((sum, folder) => sum + residentBytes(folder), 0);
  const before = read();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, read())), 100);
  return {
    stop() {
      clearInterval(timer);
      return most - before;
    },
  };
}

function isRenderer(folder: string, profile: string): boolean {
  const parent = (of: string) => /PPid:\s+(\d+)/.exec(readText(`${of}/status`))?.[1] ?? '0';
  if (!readText(`${folder}/cmdline`).includes('--type=renderer')) return false;
  for (let of = folder; of !== '/proc/0'; of = `/proc/${parent(of)}`)
    if (readText(`${of}/cmdline`).includes(`--user-data-dir=${profile}`)) return true;
  return false;
}

function residentBytes(folder: string): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readText(`${folder}/status`))?.[1] ?? 0) * 1024;
}

/** Empty where the process has ended. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
