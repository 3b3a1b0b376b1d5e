import { getArchiveSource } from '#data/act-exports.ts';
import { makeDatasets, type Dataset } from '#exports/datasets.ts';
import type { Edition } from '#exports/edition.ts';

let made: Promise<Dataset[]> | undefined;

/** Made once for a build: the page that lists them tells their sizes. */
export function getDatasets(edition: Edition): Promise<Dataset[]> {
  return (made ??= getArchiveSource().then((source) => makeDatasets(source, edition)));
}
