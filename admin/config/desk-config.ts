import type { CmsBackend, CmsCollection, CmsConfig, CmsField } from 'decap-cms-core';
import { collections, type Collection } from '#schema/collections.ts';
import { collectionNames, entryId, type CollectionName } from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';
import {
  besideSchema,
  schemaOf,
  siteCollection,
  type DeskCollection,
} from '../check/desk-collection.ts';
import {
  fieldFromSchema,
  fieldsFromSchema,
  titleField,
  type DeskField,
} from './fields-from-schema.ts';
import { listViews } from './list-views.ts';

/** Whether a save is at once what will be built, or a draft that a second person approves. */
export type PublishMode = 'simple' | 'editorial_workflow';

export interface DeskSettings {
  backend: CmsBackend;
  mode: PublishMode;
}

/** From the root of the repository. */
const uploads = { media_folder: '/public/uploads', public_folder: '/uploads' };

/** Decap's configuration: one collection for each kind of entry, with the fields of its schema. */
export function deskConfig({ backend, mode }: DeskSettings): CmsConfig {
  return {
    load_config_file: false,
    locale: 'ar',
    // From the desk's own folder, so that it is right under any BASE_PATH.
    logo: { src: '../favicon.svg' },
    backend,
    publish_mode: mode,
    media_folder: 'public/uploads',
    public_folder: '/uploads',
    slug: { encoding: 'ascii', clean_accents: true },
    show_preview_links: false,
    editor: { preview: backend.name === 'proxy', notes: mode === 'editorial_workflow' },
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
    summary: `{{fields.${title}}} ({{filename}})`,
    slug: '{{fields.id}}',
    // A field named `year` is otherwise taken for the year of today.
    // Where a collection has a path, Decap keeps its files beside the entries unless it is told.
    ...(isAct && { path: '{{fields.year}}/{{slug}}', ...uploads }),
    ...listViews(schema),
    fields: [
      ...(isAct ? [] : [idField()]),
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

function idField(): DeskField {
  const id = entryId().meta({
    label: besideSchema.id,
    hint: 'اسم الملف وآخر عنوان الصفحة: حروف لاتينية صغيرة وأرقام وشرطات. لا يتغير بعد الحفظ.',
  });
  return { ...fieldFromSchema('id', id), widget: 'entry-id' };
}

/** Rich text would lose footnotes and task lists; the source loses nothing. */
const bodyField: DeskField = {
  name: 'body',
  label: besideSchema.body,
  hint: 'العنوان سطر يبدأ بـ ## والبند سطر يبدأ بـ -',
  widget: 'markdown-source',
  required: false,
};
