import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { newestFirst } from '#domain/provenance.ts';
import { entryUrl } from '#domain/url.ts';
import { atomFeed } from '#exports/atom.ts';

export const GET: APIRoute = async ({ locals: { site, home } }) => {
  const places = newestFirst(await getEntries('places'));
  const items = places.slice(0, 50).map(({ id, title, note, lastReviewed }) => ({
    title,
    url: entryUrl('places', id),
    updated: lastReviewed,
    summary: note,
  }));
  return atomFeed({ title: 'الأماكن', url: '/places/', site, home, items });
};
