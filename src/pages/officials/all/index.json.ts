import type { APIRoute } from 'astro';
import { getOfficials } from '#data/officials.ts';
import { jsonTwin } from '#exports/json.ts';
import { personRow } from '#exports/rows.ts';

export const GET: APIRoute = async ({ locals }) =>
  jsonTwin(
    locals,
    (await getOfficials()).map((entry) => personRow(entry, locals.home)),
  );
