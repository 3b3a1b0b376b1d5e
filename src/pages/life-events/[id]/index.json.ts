import type { APIRoute } from 'astro';
import { getLifeEvent } from '#data/life-events.ts';
import { jsonTwin } from '#exports/json.ts';
import { lifeEventPaths } from '../_paths.ts';

export const getStaticPaths = lifeEventPaths;

export const GET: APIRoute<never, { id: string }> = async ({ locals, params }) => {
  const { event } = await getLifeEvent(params.id);
  return jsonTwin(locals, { ...event, filePath: undefined });
};
