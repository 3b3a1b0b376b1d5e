import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { rotaCsv } from '#exports/rota-csv.ts';
import { rotaPaths } from '../../../_paths.ts';

export const getStaticPaths = rotaPaths;

type Props = InferGetStaticPropsType<typeof rotaPaths>;

/** The month as a spreadsheet, from which the next one is made. */
export const GET: APIRoute<Props> = ({ props: { rota } }) => {
  const titles = new Map(rota.places.map(({ id, title }) => [id, title]));
  const lines = rota.shifts.map(({ place, ...shift }) => ({
    ...shift,
    place: titles.get(place) ?? place,
  }));
  return new Response(rotaCsv(lines), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
