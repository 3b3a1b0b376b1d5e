import { getArchiveSource } from '#data/act-exports.ts';
import { getOpenCollections } from '#data/open-data.ts';
import { getServiceSources } from '#data/service-exports.ts';
import {
  makeCollectionDatasets,
  makeDatasets,
  makeServiceDataset,
  type Dataset,
} from '#exports/datasets.ts';
import type { Edition } from '#exports/edition.ts';

let made: Promise<Dataset[]> | undefined;

/** Made once for a build: the page that lists them tells their sizes. */
export function getDatasets(edition: Edition): Promise<Dataset[]> {
  return (made ??= makeAll(edition));
}

async function makeAll(edition: Edition): Promise<Dataset[]> {
  const open = await getOpenCollections();
  const changes = new Map(open.map(({ name, changed }) => [name, changed]));
  return [
    ...makeDatasets(await getArchiveSource(), edition, changes.get('decrees')),
    ...makeCollectionDatasets(open, edition),
    makeServiceDataset(await getServiceSources(), changes.get('services'), edition),
  ];
}
