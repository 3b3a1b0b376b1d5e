import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { jsonTwin } from '#exports/json.ts';
import { placeRow } from '#exports/rows.ts';
import { placeKinds } from '#schema/vocabulary.ts';

export function getStaticPaths() {
  return Object.keys(placeKinds).map((kind) => ({ params: { kind } }));
}

export const GET: APIRoute = async ({ locals, params }) => {
  const places = await getEntries('places');
  return jsonTwin(
    locals,
    places
      .filter(({ kind }) => kind === params['kind'])
      .map((entry) => placeRow(entry, locals.home)),
  );
};
