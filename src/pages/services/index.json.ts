import type { APIRoute } from 'astro';
import { getListedServices } from '#data/services.ts';
import { jsonTwin } from '#exports/json.ts';
import { toRows } from './_rows.ts';

export const GET: APIRoute = async ({ locals }) =>
  jsonTwin(locals, toRows(await getListedServices()));
