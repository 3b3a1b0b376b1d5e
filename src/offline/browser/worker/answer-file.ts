import { downloaded, pin, pinOf, readFrom } from './editions.ts';
import { isKeepable } from './freshness.ts';
import { respond } from './respond.ts';
import type { Route } from './routes.ts';
import type { FetchEvent } from './scope.ts';
import { findFile, keepFile } from './store.ts';

/**
 * Answers a page or worker that asks for a file. What its name ties to its content comes from wherever it lies; anything
 * else from the edition that the page came from, or from the network: never from another release.
 */
export async function answerFile(event: FetchEvent, path: string, route: Route): Promise<Response> {
  const pinned = await pinOf(event.clientId);
  // A worker that a page starts is of the page's edition.
  if (pinned && event.resultingClientId) await pin(event.resultingClientId, pinned);
  const kept = route === 'hashed' ? await findFile(path) : undefined;
  if (kept) return respond(path, await kept.blob());
  const bytes = await readDownloaded(path, pinned, route);
  if (bytes) return respond(path, bytes as Uint8Array<ArrayBuffer>);
  if (pinned && route === 'index') return Response.error();
  const came = await fetch(event.request);
  if (path.startsWith('_astro/') && isKeepable(came)) event.waitUntil(keepFile(path, came.clone()));
  return came;
}

async function readDownloaded(path: string, pinned: string | undefined, route: Route) {
  const { active, previous } = await downloaded();
  for (const edition of [active, previous])
    if (edition && (route === 'hashed' || edition.id === pinned)) {
      const bytes = await readFrom(edition, path);
      if (bytes) return bytes;
    }
  return undefined;
}
