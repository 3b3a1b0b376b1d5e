import type { APIRoute } from 'astro';
import { getOpenCollections } from '#data/open-data.ts';
import { openApi } from '#exports/openapi/document.ts';
import { getDatasets } from './_datasets.ts';

export const GET: APIRoute = async ({ locals }) => {
  const description = openApi(await getOpenCollections(), await getDatasets(locals), locals);
  return new Response(`${JSON.stringify(description)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
