import type { decapWidgets, DeskWidget } from '../widgets/names.ts';

/** The keys that the desk's configuration uses of all that Decap reads: any other is a slip. */
export const configKeys = [
  'load_config_file',
  'locale',
  'logo',
  'backend',
  'publish_mode',
  'media_folder',
  'public_folder',
  'slug',
  'show_preview_links',
  'editor',
  'collections',
];

export const collectionKeys = [
  'name',
  'label',
  'label_singular',
  'folder',
  'create',
  'extension',
  'format',
  'identifier_field',
  'summary',
  'slug',
  'path',
  'media_folder',
  'public_folder',
  'sortable_fields',
  'view_filters',
  'view_groups',
  'fields',
  'files',
];

/** The keys of every field, and those that only the fields of a widget have. */
export const fieldKeys: Readonly<Record<string, readonly string[]>> = {
  any: ['name', 'label', 'widget', 'required', 'hint', 'default', 'pattern'],
  boolean: [],
  file: [],
  list: ['label_singular', 'fields', 'field', 'collapsed'],
  object: ['fields', 'collapsed'],
  relation: [
    'collection',
    'search_fields',
    'display_fields',
    'value_field',
    'multiple',
    'mayBeAbsent',
  ],
  select: ['options', 'multiple'],
  string: [],
  text: [],
  'entry-id': [],
  date: ['whole'],
  number: [],
  'markdown-source': [],
} satisfies Record<Widget | 'any', readonly string[]>;

type Widget = DeskWidget | (typeof decapWidgets)[number];
