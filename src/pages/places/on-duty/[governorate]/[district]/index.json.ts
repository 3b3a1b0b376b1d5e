import type { APIRoute } from 'astro';
import { jsonTwin } from '#exports/json.ts';
import { rotaRow } from '#exports/rota-json.ts';
import { districtPaths, findDistrict } from '../../_paths.ts';

export const getStaticPaths = districtPaths;

export const GET: APIRoute = async ({ locals, params }) => {
  const { groups } = await findDistrict(params, locals.today);
  return jsonTwin(
    locals,
    groups.flatMap(({ rotas }) => rotas.map((rota) => rotaRow(rota, locals.home))),
  );
};
