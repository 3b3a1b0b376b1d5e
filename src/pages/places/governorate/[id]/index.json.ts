import type { APIRoute } from 'astro';
import { governoratePaths } from '#data/governorates.ts';
import { getPlacesIn } from '#data/places.ts';
import { jsonTwin } from '#exports/json.ts';
import { placeRow } from '#exports/rows.ts';

export const getStaticPaths = governoratePaths;

export const GET: APIRoute = async ({ locals, params }) =>
  jsonTwin(
    locals,
    (await getPlacesIn(params['id'] ?? '')).map((entry) => placeRow(entry, locals.home)),
  );
