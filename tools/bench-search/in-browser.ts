import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../find-browser.ts';
import { listen, siteHandler } from '../serve.ts';
import { quantile, shuffle } from './sample.ts';
import type { Query } from './sets.ts';

/** What a reader's Chromium transfers and how long a reader waits. */
export interface BrowserFigures {
  /** Bytes on the wire after the page has loaded, headers included. */
  bytes: { queries: number; first: Spread; next: Spread };
  /** Milliseconds from a keystroke to the results on the page, with a processor that is `slowdown` times slower. */
  times: {
    queries: number;
    slowdown: number;
    /** The engine runs and has the files of the query. */
    warm: Times;
    /** The same at full speed, fetching the files that the query needs first. */
    fetching: Times;
    note: string;
  };
}

interface Spread {
  median: number;
  max: number;
}

interface Times {
  median: number;
  p95: number;
}

const slowdown = 4;
const byteQueries = 20;
const timedQueries = 40;

/**
 * Asks the search page of a built site, of its own index or of another one in its place; `folder` takes a copy of it,
 * compressed as a real server does.
 */
export async function measureInBrowser(
  site: string,
  folder: string,
  queries: readonly Query[],
  index = join(site, 'pagefind'),
): Promise<BrowserFigures> {
  compressedCopy(site, folder);
  rmSync(join(folder, 'pagefind'), { recursive: true });
  cpSync(index, join(folder, 'pagefind'), { recursive: true });
  const server = await listen(siteHandler(folder, { brotli: true }), 0, '127.0.0.1');
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  const sent = () => sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/`;
  const asked = [...new Set(shuffle(queries).map(({ query }) => query))];
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox'],
  });
  try {
    return {
      bytes: await measureBytes(browser, address, asked, sent),
      times: await measureTimes(browser, address, asked),
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function measureBytes(
  browser: Browser,
  address: string,
  queries: string[],
  sent: () => number,
): Promise<BrowserFigures['bytes']> {
  const first: number[] = [];
  const next: number[] = [];
  const asked = queries.slice(0, byteQueries);
  for (const [order, query] of asked.entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const atStart = sent();
    await ask(page, query);
    const afterFirst = sent();
    await ask(page, asked[(order + 1) % asked.length] ?? query);
    first.push(afterFirst - atStart);
    next.push(sent() - afterFirst);
    await context.close();
  }
  return { queries: asked.length, first: spread(first), next: spread(next) };
}

async function measureTimes(
  browser: Browser,
  address: string,
  queries: string[],
): Promise<BrowserFigures['times']> {
  const page = await browser.newPage();
  await page.addInitScript(keepWorker);
  await page.goto(address, { waitUntil: 'networkidle' });
  const [warming = '', ...asked] = queries.slice(0, timedQueries + 1);
  await ask(page, warming);
  const timeAll = async () => {
    const all: number[] = [];
    for (const query of asked) all.push(await page.evaluate(timeSearch, query));
    return all;
  };
  const fetching = await timeAll();
  const inWorker: number[] = [];
  for (const query of asked) inWorker.push(await page.evaluate(timeWorker, query));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const slow = await timeAll();
  const warm = slow.map((total, order) => total + (slowdown - 1) * (inWorker[order] ?? 0));
  return {
    queries: asked.length,
    slowdown,
    warm: times(warm),
    fetching: times(fetching),
    note: `Chromium slows the page down but not its worker: the time that the worker takes at full speed is added ${slowdown - 1} times.`,
  };
}

async function ask(page: Page, query: string): Promise<void> {
  const box = page.locator('search-page input[name=q]');
  await box.fill(query);
  await box.press('Enter');
  const results = page.locator('[data-results]:not([data-state=loading])');
  await results.waitFor({ state: 'attached' });
  if ((await results.getAttribute('data-state')) === 'error')
    throw new Error('The search page cannot read the index of its site.');
}

/** Runs in the page before its scripts: keeps the engine at hand. */
function keepWorker(): void {
  const { Worker } = globalThis;
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      Object.assign(globalThis, { engine: this });
    }
  };
}

/** Runs in the page: asks the engine behind the page's back, so that no drawing stands in its way. */
function timeWorker(query: string): Promise<number> {
  const { engine } = globalThis as unknown as { engine: Worker };
  return new Promise((resolve) => {
    const id = -1 - performance.now();
    const start = performance.now();
    engine.addEventListener('message', function answered({ data }) {
      if (data.id !== id) return;
      engine.removeEventListener('message', answered);
      resolve(performance.now() - start);
    });
    engine.postMessage({ id, query, options: { limit: 10 } });
  });
}

/** Runs in the page: types a query and resolves once its results stand there. */
function timeSearch(query: string) {
  const results = document.querySelector<HTMLElement>('[data-results]');
  const box = document.querySelector<HTMLInputElement>('search-page input[name=q]');
  return new Promise<number>((resolve, reject) => {
    if (!results || !box) return reject(new Error('This is not the search page.'));
    const observer = new MutationObserver(() => {
      if (results.dataset['state'] === 'loading') return;
      observer.disconnect();
      if (results.dataset['state'] === 'error') reject(new Error('A query has failed.'));
      const total = performance.now() - start;
      // The next keystroke comes when the page has been painted.
      requestAnimationFrame(() => setTimeout(() => resolve(total)));
    });
    observer.observe(results, { attributeFilter: ['data-state'] });
    const start = performance.now();
    box.value = query;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function compressedCopy(site: string, folder: string): void {
  cpSync(site, folder, { recursive: true });
  for (const file of globSync(['search/index.html', '**/*.{css,js}'], { cwd: folder })) {
    const path = join(folder, file);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
}

const spread = (values: number[]): Spread => ({
  median: quantile(values, 0.5),
  max: Math.max(0, ...values),
});
const times = (values: number[]): Times => ({
  median: Math.round(quantile(values, 0.5)),
  p95: Math.round(quantile(values, 0.95)),
});
