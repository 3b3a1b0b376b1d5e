import type { APIRoute } from 'astro';
import { getAlerts } from '#data/alerts.ts';
import { atomFeed } from '#exports/atom.ts';

export const GET: APIRoute = async ({ locals: { site, home } }) => {
  const items = (await getAlerts()).map(({ id, title, text, from }) => ({
    title,
    summary: text,
    url: `/alerts/#${id}`,
    updated: from,
  }));
  return atomFeed({ title: 'التنبيهات', url: '/alerts/', site, home, items });
};
