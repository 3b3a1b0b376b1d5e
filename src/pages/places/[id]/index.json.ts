import type { APIRoute } from 'astro';
import { getEntries, getEntry } from '#data/entries.ts';
import { jsonTwin } from '#exports/json.ts';

export async function getStaticPaths() {
  return (await getEntries('places')).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ locals, params }) =>
  jsonTwin(locals, { ...(await getEntry('places', params['id'] ?? '')), filePath: undefined });
