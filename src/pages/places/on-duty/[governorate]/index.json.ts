import type { APIRoute } from 'astro';
import { getEntries } from '#data/entries.ts';
import { getDutyRotas } from '#data/rotas.ts';
import { jsonTwin } from '#exports/json.ts';
import { rotaRow } from '#exports/rota-json.ts';

export async function getStaticPaths() {
  const governorates = await getEntries('governorates');
  return governorates.map(({ id }) => ({ params: { governorate: id } }));
}

export const GET: APIRoute = async ({ locals, params }) => {
  const rotas = await getDutyRotas();
  return jsonTwin(
    locals,
    rotas
      .filter(({ governorate }) => governorate === params['governorate'])
      .map((rota) => rotaRow(rota, locals.home)),
  );
};
