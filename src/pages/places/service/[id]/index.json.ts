import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { placeServicePaths } from '#data/places.ts';
import { jsonTwin } from '#exports/json.ts';
import { placeRow } from '#exports/rows.ts';

export const getStaticPaths = placeServicePaths;

export const GET: APIRoute = async ({ locals, params }) => {
  const places = await getEntries('places');
  return jsonTwin(
    locals,
    places
      .filter(({ services }) => services.includes(params['id'] ?? ''))
      .map((entry) => placeRow(entry, locals.home)),
  );
};
