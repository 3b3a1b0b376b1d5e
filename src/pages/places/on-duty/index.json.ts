import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { jsonTwin } from '#exports/json.ts';

/** The rotas themselves, none while no body has supplied one. */
export const GET: APIRoute = async ({ locals }) => {
  const rotas = await getEntries('rotas');
  return jsonTwin(
    locals,
    rotas.map((rota) => ({ ...rota, filePath: undefined })),
  );
};
