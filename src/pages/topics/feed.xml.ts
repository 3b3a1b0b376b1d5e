import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { entryUrl } from '#domain/url.ts';
import { atomFeed } from '#exports/atom.ts';

export const GET: APIRoute = async ({ locals: { site, home } }) => {
  const topics = await getEntries('topics');
  const items = topics.map(({ id, title, summary, lastReviewed }) => ({
    title,
    summary,
    url: entryUrl('topics', id),
    updated: lastReviewed,
  }));
  return atomFeed({ title: 'المواضيع', url: '/topics/', site, home, items });
};
