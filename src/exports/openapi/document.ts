import type { OpenCollection } from '#data/open-data.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import { collections } from '#schema/collections.ts';
import { collectionNames, type CollectionName } from '#schema/field.ts';
import { actFormats } from '../act-formats.ts';
import type { Dataset } from '../datasets.ts';
import type { Edition } from '../edition.ts';
import { entrySchema, fileSchema, type JsonSchema } from '../json-schema.ts';
import { refer, sharedSchemas, twinOf } from './schemas.ts';
import { entryTwins, twins, type Twin } from './twins.ts';

/** The static files that programs read, as an OpenAPI 3.1 document: the twins of pages, the feeds and the datasets. */
export function openApi(
  open: readonly OpenCollection[],
  datasets: readonly Pick<Dataset, 'file' | 'type' | 'label' | 'schema' | 'collection'>[],
  edition: Edition,
) {
  const { site, home } = edition;
  const examples = new Map(open.map((collection) => [collection.name, collection.entries[0]]));
  const found: Twin[] = [...twins, ...entryTwins.map(entryTwin)];
  const paths = [
    ...found.map((twin) => twinPath(twin, examples, edition)),
    ...feeds.map((page) => file(`${page}feed.xml`, 'application/atom+xml', 'الخلاصة (Atom)')),
    ...formatPaths(examples),
    ...datasets.map(({ file: name, type, label, schema, collection }) =>
      file(
        `/data/${name}`,
        type,
        label,
        schema && collection ? fileSchema(refer(collection)) : undefined,
      ),
    ),
    ...described.map(([path, type, summary]) => file(path, type, summary)),
  ];
  return {
    openapi: '3.1.1',
    info: {
      title: `بيانات ${site.name}`,
      version: site.asOf,
      summary: site.description,
      description: `${site.notice.title}: ${site.notice.text}`,
      license: { name: site.licence.id, identifier: site.licence.id },
    },
    servers: [{ url: home.href.replace(/\/$/, '') }],
    externalDocs: { url: absoluteUrl(home, '/data/') },
    security: [],
    tags: tagsOf(paths),
    paths: Object.fromEntries(paths.map(({ path, item }) => [path, item])),
    components: {
      responses: {
        NotFound: {
          description: 'لا شيء في هذا العنوان',
          content: { 'text/html': { schema: { type: 'string' } } },
        },
      },
      schemas: {
        ...Object.fromEntries(collectionNames.map((name) => [name, entrySchema(name)])),
        ...sharedSchemas,
      },
    },
  };
}

type Examples = ReadonlyMap<CollectionName, OpenCollection['entries'][number] | undefined>;

const feeds = [
  '/alerts/',
  '/officials/',
  '/organisations/',
  '/places/',
  '/review/{body}/',
  '/services/',
  '/topics/',
  '/decrees/',
  '/decrees/{type}/',
  '/decrees/{facet}/{value}/',
];

const described = [
  ['/data/{collection}.schema.json', 'application/schema+json', 'مخطط ملف مجموعة (JSON Schema)'],
  ['/data/schemas/{collection}.json', 'application/schema+json', 'ما يكتبه المحرر (JSON Schema)'],
  ['/data/datapackage.json', 'application/json', 'وصف الملفات (Data Package)'],
  ['/data/service-concepts.jsonld', 'application/ld+json', 'معاني رموز الخدمات (SKOS)'],
  ['/data/README.md', 'text/markdown', 'دليل البيانات'],
] as const;

/** Parameters whose values are the same everywhere. */
const parameterExamples: Record<string, string> = {
  collection: 'services',
  facet: 'topic',
  value: 'justice',
  type: 'law',
  year: '2011',
  number: '26',
  body: 'unassigned',
};

function entryTwin(name: (typeof entryTwins)[number]): Twin {
  return {
    page: `/${name}/{id}/`,
    summary: collections[name].labelOne,
    data: refer(name),
    entryOf: name,
  };
}

function twinPath(twin: Twin, examples: Examples, { site, home }: Edition) {
  const { page, summary, data, entryOf } = twin;
  const first = entryOf && examples.get(entryOf);
  const answer = first && {
    url: absoluteUrl(home, entryUrl(entryOf, first.id)),
    notice: site.notice.text,
    licence: site.licence.id,
    asOf: site.asOf,
    data: { id: first.id, ...first.entry },
  };
  const values = { ...(first && { id: first.id }), ...twin.example };
  return file(`${page}index.json`, 'application/json', summary, twinOf(data), values, answer);
}

/** The other forms that stand beside the page of a service or an act. */
function formatPaths(examples: Examples) {
  const service = examples.get('services');
  const { jsonLd } = actFormats;
  return [
    file(
      `/services/{id}/${jsonLd.file}`,
      jsonLd.type,
      'خدمة، بيانات مترابطة (CPSV-AP)',
      undefined,
      {
        ...(service && { id: service.id }),
      },
    ),
    ...Object.values(actFormats).flatMap(({ file: name, type, label }) => [
      file(`/decrees/{type}/{year}/{number}/${name}`, type, `صك: ${label}`),
      file(`/decrees/{type}/{year}/${name}`, type, `صك لا رقم له: ${label}`, undefined, {
        type: 'constitution',
        year: '2012',
      }),
    ]),
  ];
}

function file(
  path: string,
  type: string,
  summary: string,
  schema: JsonSchema = { type: 'string' },
  values: Record<string, string> = {},
  example?: object,
) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const isBinary = type === 'application/vnd.sqlite3';
  const holder = /json$/.test(type) && schema['type'] === 'string' ? { type: 'object' } : schema;
  return {
    path,
    item: {
      get: {
        operationId: path
          .replace(/^\//, '')
          .replaceAll(/[^a-zA-Z0-9]+/g, '-')
          .replace(/-$/, ''),
        summary,
        tags: [tagOf(path)],
        ...(names.length > 0 && {
          parameters: names.map((name) => parameter(name, values[name])),
        }),
        responses: {
          '200': {
            description: summary,
            content: {
              [type]: isBinary ? {} : { schema: holder, ...(example && { example }) },
            },
          },
          '404': { $ref: '#/components/responses/NotFound' },
        },
      },
    },
  };
}

function parameter(name: string, value = parameterExamples[name]) {
  return {
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...(value && { example: value }),
  };
}

function tagOf(path: string): string {
  const [, first = ''] = path.split('/');
  return first;
}

function tagsOf(paths: readonly { path: string }[]) {
  const labels: Record<string, string> = {
    data: 'البيانات المفتوحة',
    hotlines: 'أرقام الاتصال',
    ...Object.fromEntries(collectionNames.map((name) => [name, collections[name].label])),
  };
  return [...new Set(paths.map(({ path }) => tagOf(path)))].map((name) => ({
    name,
    description: labels[name] ?? name,
  }));
}
