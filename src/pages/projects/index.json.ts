import type { APIRoute } from 'astro';
import { listRows } from '#data/twins.ts';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = async ({ locals }) =>
  jsonTwin(locals, await listRows('projects', locals.home));
