import type { APIRoute } from 'astro';
import { getLifeEvents } from '#data/life-events.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) => {
  const events = await getLifeEvents();
  return jsonTwin(
    locals,
    events.map(({ id, url, title, summary, audience, services }) => ({
      id,
      url,
      title,
      summary,
      audience,
      services,
    })),
  );
};
