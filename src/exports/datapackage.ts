import { absoluteUrl } from '#domain/url.ts';
import type { Dataset } from './datasets.ts';
import type { Edition } from './edition.ts';

/** The datasets as a Data Package (https://datapackage.org): sizes, fingerprints, and the meaning of every column. */
export function dataPackage(datasets: readonly Dataset[], { site, home }: Edition) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'bawaba',
    title: `البيانات: ${site.name}`,
    description: site.notice.text,
    homepage: absoluteUrl(home, '/data/'),
    version: site.asOf,
    licenses: [{ name: site.licence.id, path: absoluteUrl(home, site.licence.href) }],
    resources: datasets.map(
      ({ file, type, label, records, tables, bytes, sha256, changed, schema }) => ({
        name: file.replaceAll('.', '-'),
        path: file,
        title: label,
        mediatype: type,
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${sha256}`,
        rowCount: records,
        ...(changed && { modified: changed }),
        ...(schema && { jsonSchema: schema }),
        ...(tables.length === 1 && {
          profile: 'tabular-data-resource',
          schema: schemaOf(tables[0]),
        }),
        ...(tables.length > 1 && {
          tables: tables.map((table) => ({
            name: table.name,
            title: table.label,
            schema: schemaOf(table),
          })),
        }),
      }),
    ),
  };
}

function schemaOf(table: Dataset['tables'][number] | undefined) {
  return {
    fields: table?.columns.map(({ name, label, type }) => ({
      name,
      title: label,
      type: fieldTypes[type],
    })),
  };
}

const fieldTypes = { TEXT: 'string', INTEGER: 'integer', REAL: 'number' } as const;
