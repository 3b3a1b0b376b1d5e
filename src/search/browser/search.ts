import { engineAddress } from './engine-address.ts';
import type { Answer, Question } from './engine.ts';
import type { SearchOptions, SearchResult } from './result.ts';

/** The index could not be loaded, as a whole or in part. The next search begins anew. */
export class SearchUnavailableError extends Error {
  override name = 'SearchUnavailableError';
}

/** Searches the pages of the site. Rejects with nothing but a SearchUnavailableError. */
export function search(query: string, options: SearchOptions = {}): Promise<SearchResult> {
  prepareSearch();
  return new Promise((resolve, reject) => {
    questions += 1;
    waiting.set(questions, { resolve, reject });
    const question: Question = { id: questions, query, options };
    engine?.postMessage(question);
  });
}

/** Begins to load the engine, for a reader who is about to search. */
export function prepareSearch(): void {
  if (engine) return;
  engine = new Worker(engineAddress(), { type: 'module' });
  engine.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const { id, result } = data;
    if (!result) return giveUp();
    waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  engine.addEventListener('error', giveUp);
}

let engine: Worker | undefined;
let questions = 0;
const waiting = new Map<number, Waiting>();

/** The index may be a newer one by now, so the next search opens it anew. */
function giveUp(): void {
  engine?.terminate();
  engine = undefined;
  for (const { reject } of waiting.values()) reject(new SearchUnavailableError());
  waiting.clear();
}

interface Waiting {
  resolve(result: SearchResult): void;
  reject(error: SearchUnavailableError): void;
}
