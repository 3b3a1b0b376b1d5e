/**
 * The worker in which Pagefind runs, off the page's own thread. Pagefind answers "no results" when a part of its
 * index does not load; here every request is watched, so that the reader learns the difference.
 */
import { find, type Pagefind } from './find.ts';
import type { SearchOptions, SearchResult } from './result.ts';

export interface Question {
  id: number;
  query: string;
  options: SearchOptions;
}

/** Without a result the index could not be read. */
export interface Answer {
  id: number;
  result?: SearchResult;
}

const patience = 20_000;
const plainFetch = self.fetch;
let isBroken = false;

self.fetch = async (input, init) => {
  try {
    const response = await plainFetch(input, { ...init, signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response;
  } catch (error) {
    isBroken = true;
    throw error;
  }
};

const basePath = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;
const pagefind = load();
// The first question reports a failure.
pagefind.catch(() => undefined);

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { id, query, options } = data;
  try {
    const result = await find(await pagefind, query, options);
    answer(isBroken ? { id } : { id, result });
  } catch {
    answer({ id });
  }
});

async function load(): Promise<Pagefind> {
  const { createInstance } = await import(/* @vite-ignore */ `${basePath}pagefind.js`);
  return createInstance({ basePath });
}

function answer(message: Answer): void {
  self.postMessage(message);
}
