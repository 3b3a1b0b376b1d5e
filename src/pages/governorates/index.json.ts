import type { APIRoute } from 'astro';
import { getGovernorates } from '#data/governorates.ts';
import { jsonTwin } from '#exports/json.ts';
import { governorateRow } from '#exports/rows.ts';

export const GET: APIRoute = async ({ locals }) => {
  const governorates = await getGovernorates();
  return jsonTwin(
    locals,
    governorates.map((governorate) => governorateRow(governorate, locals.home)),
  );
};
