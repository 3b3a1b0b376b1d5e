import { collectionKeys, configKeys, fieldKeys } from './known-keys.ts';

/**
 * What is wrong in a configuration that Decap's own validator lets pass; nothing when it is sound. Each problem is one
 * line that begins with the place.
 */
export function lintConfig(config: object): string[] {
  const { collections = [] } = config as { collections?: Settings[] };
  const names = collections.map(({ name }) => name);
  return [
    ...mistyped('config', config, configKeys),
    ...repeated('config: collection', names),
    ...repeated(
      'config: format',
      collections.map(({ format }) => format),
    ),
    ...collections.flatMap((collection) => lintCollection(collection, collections)),
  ];
}

function lintCollection(collection: Settings, all: Settings[]): string[] {
  const place = String(collection['name']);
  const fields = collection.fields ?? [];
  const isFolder = collection.files === undefined;
  return [
    ...mistyped(place, collection, collectionKeys),
    ...(collection['format'] ? [] : [`${place}: no format, so Decap would read its files itself`]),
    ...(isFolder ? lintLists(place, collection, fields) : []),
    // The id of an act is no field of its form: it is computed when the entry is saved.
    ...lintTemplate(`${place}.slug`, collection['slug'], [...fields, { name: 'id' }]),
    ...['path', 'summary'].flatMap((key) =>
      lintTemplate(`${place}.${key}`, collection[key], fields),
    ),
    ...lintFields(place, fields, all),
    ...(collection.files ?? []).flatMap((file) =>
      lintFields(`${place}/${String(file['name'])}`, file.fields ?? [], all),
    ),
  ];
}

/** The fields by which a list is titled, sorted, filtered and grouped must be there. */
function lintLists(place: string, collection: Settings, fields: Settings[]): string[] {
  const named = [
    collection['identifier_field'],
    ...asArray(collection['sortable_fields']),
    ...asArray(collection['view_filters']).map((view) => (view as Settings)['field']),
    ...asArray(collection['view_groups']).map((view) => (view as Settings)['field']),
  ];
  return named
    .filter((name) => !fields.some((field) => field['name'] === name))
    .map((name) => `${place}: lists name the field «${String(name)}», which it does not have`);
}

function lintFields(place: string, fields: Settings[], all: Settings[]): string[] {
  return [
    ...repeated(
      `${place}: field`,
      fields.map(({ name }) => name),
    ),
    ...fields.flatMap((field) => lintField(`${place}.${String(field['name'])}`, field, all)),
  ];
}

function lintField(place: string, field: Settings, all: Settings[]): string[] {
  const widget = String(field['widget']);
  const own = widget === 'any' ? undefined : fieldKeys[widget];
  if (!own) return [`${place}: unknown widget «${widget}»`];
  return [
    ...mistyped(place, field, [...(fieldKeys['any'] ?? []), ...own]),
    ...lintPattern(place, field['pattern']),
    ...(widget === 'relation' ? lintRelation(place, field, all) : []),
    ...(widget === 'select' ? lintSelect(place, field) : []),
    ...lintFields(place, field.fields ?? [], all),
    ...(field.field ? lintField(`${place}[]`, field.field, all) : []),
  ];
}

function lintPattern(place: string, pattern: unknown): string[] {
  if (pattern === undefined) return [];
  const [source, message] = asArray(pattern);
  if (typeof source !== 'string' || typeof message !== 'string' || !message)
    return [`${place}: a pattern is an expression and a message`];
  try {
    new RegExp(source);
    return [];
  } catch {
    return [`${place}: the pattern ${source} is no regular expression`];
  }
}

function lintRelation(place: string, field: Settings, all: Settings[]): string[] {
  const target = all.find(({ name }) => name === field['collection']);
  if (!target)
    return [`${place}: relates to «${String(field['collection'])}», which is no collection`];
  const known = new Set((target.fields ?? []).map(({ name }) => name));
  return [...asArray(field['search_fields']), ...asArray(field['display_fields'])]
    .filter((name) => !known.has(name))
    .map((name) => `${place}: «${String(target['name'])}» has no field «${String(name)}»`);
}

function lintSelect(place: string, field: Settings): string[] {
  const options = asArray(field['options']) as Settings[];
  if (options.length === 0) return [`${place}: a select without options`];
  return repeated(
    `${place}: option`,
    options.map(({ value }) => value),
  );
}

/** `{{year}}` is today's year to Decap, whatever a field of that name holds. */
function lintTemplate(place: string, template: unknown, fields: Settings[]): string[] {
  if (typeof template !== 'string') return [];
  const known = new Set(fields.map(({ name }) => String(name)));
  return [...template.matchAll(/\{\{(?:(fields)\.)?([^}|\s]+)[^}]*\}\}/g)].flatMap(
    ([whole, prefix, name = '']) => {
      if (prefix && !known.has(name)) return [`${place}: ${whole} names no field`];
      if (prefix) return [];
      if (!templateVariables.includes(name))
        return [`${place}: ${whole} is nothing that Decap knows`];
      return known.has(name)
        ? [`${place}: ${whole} is not the field; write {{fields.${name}}}`]
        : [];
    },
  );
}

function mistyped(place: string, value: object, known: readonly string[]): string[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${place}: unknown key «${key}»`);
}

function repeated(what: string, names: unknown[]): string[] {
  const twice = names.filter((name, index) => name !== undefined && names.indexOf(name) < index);
  return twice.map((name) => `${what} «${String(name)}» is there twice`);
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The words that Decap replaces in a template by itself. */
const templateVariables = [
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'slug',
  'filename',
  'extension',
  'dirname',
];

interface Settings {
  [key: string]: unknown;
  name?: unknown;
  format?: unknown;
  value?: unknown;
  fields?: Settings[];
  field?: Settings;
  files?: Settings[];
}
