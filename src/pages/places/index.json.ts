import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { jsonTwin } from '#exports/json.ts';
import { placeRow } from '#exports/rows.ts';

export const GET: APIRoute = async ({ locals }) =>
  jsonTwin(
    locals,
    (await getEntries('places')).map((entry) => placeRow(entry, locals.home)),
  );
