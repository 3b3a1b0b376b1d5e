import { surveyYears } from '#domain/indicator/table.ts';
import { absoluteUrl, entryUrl, twinUrl } from '#domain/url.ts';
import { collections } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import type { Indicator } from '#schema/indicator.ts';
import type { Site } from '#schema/site.ts';
import type { Dataset } from '../datasets.ts';
import type { Edition } from '../edition.ts';

/** schema.org's Dataset for an indicator, its JSON twin being the distribution. */
export function indicatorDataset(
  indicator: Indicator & { id: string },
  { site, home }: { site: Site; home: URL },
) {
  const { id, title, summary, unit, series, sources, lastReviewed } = indicator;
  const path = entryUrl('indicators', id);
  const years = surveyYears(series);
  const origins = [...new Set(sources.flatMap(({ url }) => url ?? []))];
  return {
    '@type': 'Dataset',
    '@id': absoluteUrl(home, path),
    name: title,
    description: summary,
    url: absoluteUrl(home, path),
    inLanguage: 'ar',
    license: absoluteUrl(home, site.licence.href),
    variableMeasured: { '@type': 'PropertyValue', name: title, unitText: unit },
    ...(years.length > 0 && { temporalCoverage: `${years[0]}/${years.at(-1)}` }),
    ...(origins.length > 0 && { isBasedOn: origins }),
    ...(lastReviewed && { dateModified: lastReviewed }),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: absoluteUrl(home, twinUrl(path)),
    },
  };
}

/** schema.org's catalogue of everything that the portal publishes as data: the archive of acts, and each collection. */
export function dataCatalog(datasets: readonly Dataset[], edition: Edition) {
  const { site, home } = edition;
  const url = absoluteUrl(home, '/data/');
  const byCollection = Map.groupBy(datasets, ({ collection }) => collection);
  return {
    '@type': 'DataCatalog',
    '@id': `${url}#catalog`,
    name: `البيانات: ${site.name}`,
    url,
    inLanguage: 'ar',
    license: absoluteUrl(home, site.licence.href),
    dataset: [
      { '@id': archiveId(home) },
      ...[...byCollection].flatMap(([name, files]) =>
        name && name !== 'decrees' ? collectionDataset(name, files, edition) : [],
      ),
    ],
  };
}

function collectionDataset(
  name: CollectionName,
  files: readonly Dataset[],
  { site, home }: Edition,
) {
  const url = absoluteUrl(home, '/data/');
  const [{ changed } = { changed: undefined }] = files;
  return {
    '@type': 'Dataset',
    '@id': `${url}#${name}`,
    name: `${collections[name].label}: ${site.name}`,
    description: site.notice.text,
    license: absoluteUrl(home, site.licence.href),
    dateModified: changed ?? site.asOf,
    distribution: files.map((file) => distribution(file, url)),
  };
}

/** schema.org's Dataset for the archive of acts, each of its files a distribution. */
export function archiveDataset(datasets: readonly Dataset[], { site, home }: Edition) {
  const url = absoluteUrl(home, '/data/');
  return {
    '@type': 'Dataset',
    '@id': archiveId(home),
    name: `القوانين والمراسيم: ${site.name}`,
    description: site.notice.text,
    url,
    inLanguage: 'ar',
    license: absoluteUrl(home, site.licence.href),
    dateModified: site.asOf,
    distribution: datasets.map((dataset) => distribution(dataset, url)),
  };
}

function distribution({ file, type, label, bytes, sha256 }: Dataset, url: string) {
  return {
    '@type': 'DataDownload',
    name: label,
    encodingFormat: type,
    contentUrl: url + file,
    contentSize: String(bytes),
    sha256,
  };
}

function archiveId(home: URL): string {
  return absoluteUrl(home, '/data/#archive');
}
