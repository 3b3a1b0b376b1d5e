import type { APIRoute } from 'astro';
import { getScorecards } from '#data/scorecards.ts';
import { writeCsv } from '#exports/csv.ts';
import { scorecardTable } from '#exports/tables/scorecards.ts';

export const GET: APIRoute = async ({ locals }) => {
  const { bodies } = await getScorecards(locals.today);
  return new Response(writeCsv(scorecardTable(bodies)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
