import type { APIRoute } from 'astro';
import { getEntries, getEntry } from '#data/entries.ts';
import { jsonTwin } from '#exports/json.ts';

export async function getStaticPaths() {
  return (await getEntries('governorates')).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ locals, params }) =>
  jsonTwin(locals, {
    ...(await getEntry('governorates', params['id'] ?? '')),
    filePath: undefined,
  });
