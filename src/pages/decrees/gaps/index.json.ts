import type { APIRoute } from 'astro';
import { getGaps } from '#data/gaps.ts';
import { jsonTwin } from '#exports/json.ts';

/** The numbers of every type and year: held, known by name only and, as ranges, missing. */
export const GET: APIRoute = async ({ locals }) => jsonTwin(locals, await getGaps());
