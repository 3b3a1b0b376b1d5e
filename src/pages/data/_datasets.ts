import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/**
 * Written once for a build, into a folder that goes when the build ends: the page that lists them tells their sizes.
 */
export function getDatasets(edition: Edition): Promise<Dataset[]> {
  return (made ??= makeAll(edition));
}

async function makeAll(edition: Edition): Promise<Dataset[]> {
  const open = await getOpenCollections();
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-data-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const changes = new Map(open.map(({ name, changed }) => [name, changed]));
  return [
    ...makeDatasets(folder, await getArchiveSource(), edition, changes.get('decrees')),
    ...makeCollectionDatasets(folder, open, edition),
    makeServiceDataset(folder, await getServiceSources(), changes.get('services'), edition),
  ];
}
