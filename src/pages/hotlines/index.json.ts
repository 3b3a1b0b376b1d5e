import type { APIRoute } from 'astro';
import { jsonTwin } from '#exports/json.ts';

export const GET: APIRoute = ({ locals }) => jsonTwin(locals, locals.site.hotlines);
