import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { entryPaths } from '#data/twins.ts';
import { writeCsv } from '#exports/csv.ts';
import { pollResults } from '#exports/tables/poll-results.ts';

/** One file for each poll with published results. */
export async function getStaticPaths() {
  const polls = await entryPaths('polls');
  return polls.filter(({ props }) => props.entry.results.length > 0);
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { entry },
}) =>
  new Response(writeCsv(pollResults(entry)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
