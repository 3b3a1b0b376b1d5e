import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { absoluteUrl, entryUrl, twinUrl } from '#domain/url.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) => {
  const polls = await getEntries('polls');
  const rows = polls.map(({ id, title, question, opens, closes }) => ({
    id,
    title,
    question,
    opens,
    closes,
    url: absoluteUrl(locals.home, entryUrl('polls', id)),
    json: absoluteUrl(locals.home, twinUrl(entryUrl('polls', id))),
  }));
  return jsonTwin(locals, rows);
};
