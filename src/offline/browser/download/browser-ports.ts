import { cacheNames } from '../kept.ts';
import { DownloadError } from './error.ts';
import type { Ports, Shelf } from './ports.ts';

/** A line that brings nothing for so long is dead, whatever the browser thinks of it. */
const stalledAfter = 45_000;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

export const browserPorts: Ports = {
  packs: shelf(cacheNames.packs),
  state: shelf(cacheNames.state),
  fetch: fetchUnlessStalled,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      signal?.addEventListener('abort', end, { once: true });
    }),
  lock: (work) =>
    navigator.locks.request(`offline ${base}`, { ifAvailable: true }, (lock) => {
      if (!lock) throw new DownloadError('busy');
      return work();
    }),
};

function shelf(name: string): Shelf {
  const open = () => caches.open(name);
  return {
    read: async (key) => (await (await open()).match(key))?.blob(),
    write: async (key, value) => (await open()).put(key, new Response(value)),
    remove: async (key) => void (await (await open()).delete(key)),
    keys: async () => (await (await open()).keys()).map(({ url }) => new URL(url).pathname),
  };
}

async function fetchUnlessStalled(path: string, init: RequestInit): Promise<Response> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  init.signal?.addEventListener('abort', abort, { once: true });
  let timer = setTimeout(abort, stalledAfter);
  const live = () => {
    clearTimeout(timer);
    timer = setTimeout(abort, stalledAfter);
  };
  try {
    const response = await fetch(`${base}${path}`, { ...init, signal: stop.signal });
    const body = response.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, output) {
          live();
          output.enqueue(chunk);
        },
      }),
    );
    // Read here, so that the timer ends with the body.
    return new Response(await new Response(body).blob(), { status: response.status });
  } finally {
    clearTimeout(timer);
    init.signal?.removeEventListener('abort', abort);
  }
}
