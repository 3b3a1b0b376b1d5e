import type { CmsCollection, CmsConfig, CmsField } from 'decap-cms-core';
import { collections, type Collection } from '#schema/collections.ts';
import { collectionNames, type CollectionName } from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';
import { schemaOf, siteCollection, type DeskCollection } from './check/desk-collection.ts';
import { fieldsFromSchema, titleField, type DeskField } from './fields-from-schema.ts';

/** Decap's configuration. `apiUrl` is where the proxy backend answers: an absolute URL or a path. */
export function deskConfig(apiUrl: string): CmsConfig {
  return {
    load_config_file: false,
    locale: 'ar',
    backend: { name: 'proxy', proxy_url: apiUrl, branch: 'main' },
    publish_mode: 'simple',
    media_folder: 'public/uploads',
    public_folder: '/uploads',
    slug: { encoding: 'ascii', clean_accents: true },
    show_preview_links: false,
    editor: { preview: false },
    collections: [...collectionNames.map(folderCollection), siteFile()],
  };
}

/** The name of the format, registered with Decap, that reads and writes a collection's files. */
export function formatName(collection: DeskCollection): string {
  return `bawaba-${collection}`;
}

function folderCollection(name: CollectionName): CmsCollection {
  const { label, labelOne, extension }: Collection = collections[name];
  const schema = schemaOf(name);
  const isAct = name === 'decrees';
  const title = titleField(schema);
  return {
    name,
    label,
    label_singular: labelOne,
    folder: `content/${name}`,
    create: true,
    extension,
    format: formatName(name),
    identifier_field: isAct ? 'type' : title,
    summary: `{{${title}}} ({{filename}})`,
    slug: '{{fields.id}}',
    // A field named `year` is otherwise taken for the year of today.
    ...(isAct && { path: '{{fields.year}}/{{slug}}' }),
    fields: [
      ...(isAct ? [] : [idField]),
      ...fieldsFromSchema(schema),
      ...(extension === 'yaml' ? [] : [bodyField]),
    ] as CmsField[],
  };
}

function siteFile(): CmsCollection {
  return {
    name: siteCollection,
    label: 'البوابة نفسها',
    format: formatName(siteCollection),
    files: [
      {
        name: siteCollection,
        label: 'الهوية والقوائم وأرقام الاتصال',
        file: 'content/site.yaml',
        fields: fieldsFromSchema(siteSchema) as CmsField[],
      },
    ],
  };
}

const idField: DeskField = {
  name: 'id',
  label: 'المعرّف',
  hint: 'اسم الملف وآخر عنوان الصفحة: حروف لاتينية صغيرة وأرقام وشرطات. لا يتغير بعد الحفظ.',
  widget: 'entry-id',
  required: false,
  pattern: [
    '^[a-z0-9]+(-[a-z0-9]+)*$',
    'حروف لاتينية صغيرة وأرقام وشرطات، مثل: civil-record-extract',
  ],
};

/** Decap's rich text loses footnotes and task lists; source text loses nothing. */
const bodyField: DeskField = {
  name: 'body',
  label: 'المتن',
  hint: 'بصيغة Markdown',
  widget: 'markdown',
  modes: ['raw'],
  required: false,
};
