import type { APIRoute } from 'astro';
import { daysOfNextMonth } from '#domain/rota/shifts.ts';
import { rotaCsv } from '#exports/rota-csv.ts';

/** The empty table of the coming month, for the body to fill in. */
export const GET: APIRoute = ({ locals }) =>
  new Response(rotaCsv(daysOfNextMonth(locals.today).map((day) => ({ day }))), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
