/** The worker that answers, off the page's own thread. What it has read of the index it keeps. */
import { find } from './find.ts';
import { unfoldFragment } from './kept-fragment.ts';
import { entryFile, openIndex } from './reader.ts';
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
const site = import.meta.env.BASE_URL.replace(/\/$/, '');
const folder = `${site}/pagefind/`;
const index = openIndex(readFile);
// The first question reports a failure.
index.catch(() => undefined);

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { id, query, options } = data;
  try {
    answer({ id, result: await find(await index, query, options) });
  } catch {
    answer({ id });
  }
});

/** All files but the entry are named by what they hold, and so never change. */
async function readFile(path: string): Promise<Uint8Array> {
  const cache = path === entryFile ? 'no-cache' : 'default';
  const response = await fetch(folder + path, { cache, signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return path.startsWith('fragment/') ? unfoldFragment(bytes, site) : bytes;
}

function answer(message: Answer): void {
  self.postMessage(message);
}
