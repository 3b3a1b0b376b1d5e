/** What was downloaded, and from which edition an open page came: it is answered from that one until it is closed. */
import { readKept, readState, type Edition, type State } from '../kept.ts';
import { visitedCaches } from '../visited.ts';
import { fileOf } from './routes.ts';
import { scope } from './scope.ts';
import { addressOf } from './site.ts';

/** What was never downloaded, and what cannot be read, are alike. */
export function downloaded(): Promise<State> {
  return readState().catch(() => ({}));
}

export function readFrom(edition: Edition, path: string): Promise<Uint8Array | undefined> {
  return readKept(edition, fileOf(path)).catch(() => undefined);
}

export async function pin(client: string, edition: string): Promise<void> {
  const pins = await caches.open(visitedCaches.pins);
  await pins.put(pinKey(client), new Response(edition));
  const keys = await pins.keys();
  if (keys.length <= mostPins) return;
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  const known = new Set([client, ...open.map(({ id }) => id)].map(pinKey));
  for (const { url } of keys) if (!known.has(url)) await pins.delete(url);
}

/** The id of the edition from which a page or worker came; undefined where it came from the network. */
export async function pinOf(client: string): Promise<string | undefined> {
  if (!client) return undefined;
  return (await caches.match(pinKey(client), { cacheName: visitedCaches.pins }))?.text();
}

const mostPins = 50;
const pinKey = (client: string) => addressOf(`offline/pins/${client}`);
