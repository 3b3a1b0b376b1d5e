import type { APIRoute } from 'astro';
import { writeReadme } from '#exports/readme.ts';
import { getDatasets } from './_datasets.ts';

export const GET: APIRoute = async ({ locals }) =>
  new Response(writeReadme(await getDatasets(locals), locals), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
