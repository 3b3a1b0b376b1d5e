import type { APIRoute } from 'astro';
import { getDutyRotas } from '#data/rotas.ts';
import { jsonTwin } from '#exports/json.ts';
import { rotaRow } from '#exports/rota-json.ts';

/** The rotas, none while no body has supplied one. */
export const GET: APIRoute = async ({ locals }) =>
  jsonTwin(
    locals,
    (await getDutyRotas()).map((rota) => rotaRow(rota, locals.home)),
  );
