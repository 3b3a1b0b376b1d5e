import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { jsonTwin } from '#exports/json.ts';
import { organisationRow } from '#exports/rows.ts';

export const GET: APIRoute = async ({ locals }) =>
  jsonTwin(
    locals,
    (await getEntries('organisations')).map((entry) => organisationRow(entry, locals.home)),
  );
