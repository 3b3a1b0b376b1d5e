import type { APIRoute } from 'astro';
import { jsonTwin } from '#exports/json.ts';
import { listCallRows } from './_rows.ts';

export const GET: APIRoute = async ({ locals }) =>
  jsonTwin(locals, await listCallRows(locals.home));
