import type { APIRoute } from 'astro';
import { dataPackage } from '#exports/datapackage.ts';
import { getDatasets } from './_datasets.ts';

export const GET: APIRoute = async ({ locals }) =>
  new Response(`${JSON.stringify(dataPackage(await getDatasets(locals), locals), null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
