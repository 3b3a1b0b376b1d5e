import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { listen, siteHandler } from '../serve.ts';
import type { Peer } from './peer.ts';

/**
 * Pagefind as it comes, its own program over its own index, and the same asked again with fewer words where it finds
 * nothing. Ids are the orders of the documents.
 */
export async function openPagefind(folder: string): Promise<{ peers: Peer[]; close: () => void }> {
  const server = await listen(siteHandler(folder), 0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  const { createInstance } = (await import(
    pathToFileURL(join(folder, 'pagefind.js')).href
  )) as PagefindModule;
  const pagefind = createInstance({ basePath: `http://127.0.0.1:${port}/` });
  const orders = readOrders(folder);

  const known = new Map<string, Promise<Result[]>>();
  const ask = (query: string) => {
    const answer = known.get(query) ?? pagefind.search(query).then(({ results }) => results);
    known.set(query, answer);
    return answer;
  };
  const toHits = (results: Result[]) =>
    results.slice(0, 10).map(({ id }) => orders.get(id) ?? Number.NaN);
  return {
    peers: [
      {
        engine: 'Pagefind',
        about: "forceLanguage 'ar', all words",
        ask: async (query) => toHits(await ask(query)),
      },
      {
        engine: 'Pagefind, relaxed',
        about: 'with one word less, then with each word alone, when it finds nothing',
        ask: async (query) => toHits(await askFewerWords(query, ask)),
      },
    ],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function askFewerWords(
  query: string,
  ask: (query: string) => Promise<Result[]>,
): Promise<Result[]> {
  const words = query.split(/\s+/).filter(Boolean);
  const withoutOne = words.map((_, order) => words.toSpliced(order, 1).join(' ')).filter(Boolean);
  for (const queries of [[query], withoutOne, words]) {
    const scores = new Map<string, number>();
    for (const one of queries) {
      for (const { id, score } of await ask(one)) scores.set(id, (scores.get(id) ?? 0) + score);
    }
    if (scores.size > 0)
      return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
  }
  return [];
}

/** Which document a fragment of the index is of. */
function readOrders(folder: string): Map<string, number> {
  const fragments = join(folder, 'fragment');
  return new Map(
    readdirSync(fragments).map((file) => {
      const text = gunzipSync(readFileSync(join(fragments, file))).toString();
      const { url } = JSON.parse(text.slice('pagefind_dcd'.length)) as { url: string };
      return [file.replace('.pf_fragment', ''), Number(url.slice(1, -1))];
    }),
  );
}

interface PagefindModule {
  createInstance(options: { basePath: string }): {
    search(query: string): Promise<{ results: Result[] }>;
  };
}

interface Result {
  id: string;
  score: number;
}
