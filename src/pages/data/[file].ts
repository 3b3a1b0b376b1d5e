import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { APIRoute } from 'astro';
import { datasetFiles } from '#exports/datasets.ts';
import { getDatasets } from './_datasets.ts';

export const getStaticPaths = () => datasetFiles.map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params, locals }) => {
  const dataset = (await getDatasets(locals)).find(({ file }) => file === params['file']);
  if (!dataset) throw new Error(`There is no dataset "${params['file']}"`);
  const file = Readable.toWeb(createReadStream(dataset.path)) as ReadableStream;
  return new Response(file, { headers: { 'content-type': dataset.type } });
};
