import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { newestFirst } from '#domain/provenance.ts';
import { entryUrl } from '#domain/url.ts';
import { atomFeed } from '#exports/atom.ts';

export const GET: APIRoute = async ({ locals: { site, home } }) => {
  const organisations = newestFirst(await getEntries('organisations'));
  const items = organisations.slice(0, 50).map(({ id, title, summary, lastReviewed }) => ({
    title,
    url: entryUrl('organisations', id),
    updated: lastReviewed,
    summary,
  }));
  return atomFeed({ title: 'الجهات العامة', url: '/organisations/', site, home, items });
};
