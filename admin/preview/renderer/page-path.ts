import { hasPages } from '#data/collections.ts';
import { getDutyRotas } from '#data/rotas.ts';
import { entryUrl } from '#domain/url.ts';
import type { Draft } from '../draft.ts';

/** The address of the page on which an entry shows, from the site's root; undefined where it shows on none. */
export async function findPagePath(
  collection: Draft['collection'],
  id: string,
): Promise<string | undefined> {
  if (collection === 'site') return '/';
  if (collection === 'alerts') return '/alerts/';
  if (collection === 'rotas') return (await getDutyRotas()).find((rota) => rota.id === id)?.url;
  return hasPages(collection) ? entryUrl(collection, id) : undefined;
}
