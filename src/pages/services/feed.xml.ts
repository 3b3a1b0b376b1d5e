import type { APIRoute } from 'astro';
import { getListedServices } from '#data/services.ts';
import { comparePartialDates } from '#domain/date.ts';
import { atomFeed } from '#exports/atom.ts';

export const GET: APIRoute = async ({ locals: { site, home } }) => {
  const items = (await getListedServices()).flatMap(({ title, url, summary, lastReviewed }) =>
    lastReviewed ? [{ title, url, summary, updated: lastReviewed }] : [],
  );
  items.sort((a, b) => comparePartialDates(b.updated, a.updated));
  return atomFeed({ title: 'الخدمات', url: '/services/', site, home, items });
};
