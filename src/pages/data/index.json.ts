import type { APIRoute } from 'astro';
import { getCounts } from '#data/collections.ts';
import { absoluteUrl, twinUrl } from '#domain/url.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) => {
  const collections = await getCounts();
  return jsonTwin(
    locals,
    collections.map(({ name, label, count, list }) => ({
      id: name,
      title: label,
      count,
      url: absoluteUrl(locals.home, list),
      json: absoluteUrl(locals.home, twinUrl(list)),
    })),
  );
};
