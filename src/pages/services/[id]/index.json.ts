import type { APIRoute } from 'astro';
import { getServiceCard } from '#data/services.ts';
import { jsonTwin } from '#exports/json.ts';
import { servicePaths } from '../_paths.ts';

export const getStaticPaths = servicePaths;

export const GET: APIRoute<never, { id: string }> = async ({ locals, params }) =>
  jsonTwin(locals, (await getServiceCard(params.id)).service);
