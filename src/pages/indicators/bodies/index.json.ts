import type { APIRoute } from 'astro';
import { getScorecards } from '#data/scorecards.ts';
import { absoluteUrl } from '#domain/url.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) => {
  const { bodies, all } = await getScorecards(locals.today);
  return jsonTwin(locals, {
    countedOn: locals.today,
    all,
    bodies: bodies.map(({ url, ...card }) => ({
      ...card,
      url: url && absoluteUrl(locals.home, url),
    })),
  });
};
