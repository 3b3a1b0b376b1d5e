import type { APIRoute } from 'astro';
import { getCounts } from '#data/collections.ts';
import { absoluteUrl, twinUrl } from '#domain/url.ts';
import type { Dataset } from '#exports/datasets.ts';
import { jsonTwin } from '#exports/json.ts';
import { getDatasets } from './_datasets.ts';

export const GET: APIRoute = async ({ locals }) => {
  const { home } = locals;
  const datasets = await getDatasets(locals);
  const lists = new Map((await getCounts()).map(({ name, list }) => [name, list]));
  return jsonTwin(
    locals,
    datasets.flatMap(({ collection, schema, label, records, changed }) =>
      collection && schema
        ? {
            id: collection,
            title: label,
            count: records,
            changed,
            schema: absoluteUrl(home, `/data/${schema}`),
            ...addressesOf(lists.get(collection), home),
            files: datasets.filter((one) => one.collection === collection).map(fileRow(home)),
          }
        : [],
    ),
  );
};

function addressesOf(list: string | undefined, home: URL) {
  return list && { url: absoluteUrl(home, list), json: absoluteUrl(home, twinUrl(list)) };
}

function fileRow(home: URL) {
  return ({ file, type, bytes, sha256 }: Dataset) => ({
    url: absoluteUrl(home, `/data/${file}`),
    type,
    bytes,
    sha256,
  });
}
