import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { getPlacesIn } from '#data/places.ts';
import { jsonTwin } from '#exports/json.ts';
import { placeRow } from '#exports/rows.ts';

export async function getStaticPaths() {
  return (await getEntries('governorates')).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ locals, params }) =>
  jsonTwin(
    locals,
    (await getPlacesIn(params['id'] ?? '')).map((entry) => placeRow(entry, locals.home)),
  );
