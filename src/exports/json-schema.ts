import { z } from 'astro/zod';
import { collections } from '#schema/collections.ts';
import { absoluteUrl } from '#domain/url.ts';
import { collectionNames, type CollectionName } from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';
import { isRequired, shapeOf, type Schema } from '#schema/walk.ts';

/** The files that have a JSON Schema: each collection's entries, and `content/site.yaml`. */
export const schemaNames = [...collectionNames, 'site'] as const;
export type SchemaName = (typeof schemaNames)[number];

/** JSON Schema (draft 2020-12) of the front matter or YAML that an editor writes, with the form's labels and hints. */
export function jsonSchema(name: SchemaName): object {
  const schema = name === 'site' ? siteSchema : collections[name].schema;
  const title = name === 'site' ? 'البوابة' : collections[name].labelOne;
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: node }) => {
      describe(node);
      // Zod takes a number that it first reads from text for one that may be left out.
      if (node['type'] === 'object') node['required'] = requiredKeys(zodSchema);
      if (node['format'] === 'partial-date') delete node['format'];
    },
  });
  return { $schema, title, ...rest };
}

/** JSON Schema of a value as the portal gives it to machines: every list is there, everything in its one form. */
export function publishedSchema(schema: Schema): JsonSchema {
  const published: JsonSchema = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ jsonSchema: node }) => {
      const { options } = node;
      describe(node);
      // OpenAPI takes no words of others unless they begin so; its readers know this one.
      if (options) node['x-enumDescriptions'] = options;
      delete node['enumDescriptions'];
      const format = String(node['format']);
      // Arabic sites write their addresses in Arabic.
      if (format === 'uri') node['format'] = 'iri';
      if (format in dateForms) {
        for (const key of Object.keys(node)) if (!describing.includes(key)) delete node[key];
        Object.assign(node, { type: 'string', ...dateForms[format] });
      }
    },
  });
  delete published['$schema'];
  return published;
}

export type JsonSchema = Record<string, unknown>;

/** An entry with its id; its address and its text where they go with it. */
export function entrySchema(name: CollectionName): JsonSchema {
  const { labelOne, schema } = collections[name];
  const { properties, required = [], ...rest } = publishedSchema(schema) as ObjectSchema;
  return {
    title: labelOne,
    ...rest,
    required: ['id', ...required],
    properties: {
      id: { type: 'string', title: 'المعرّف' },
      url: { type: 'string', format: 'iri-reference', title: 'العنوان' },
      ...properties,
      text: { type: 'string', title: 'النص', description: 'Markdown' },
    },
  };
}

interface ObjectSchema extends JsonSchema {
  properties: Record<string, JsonSchema>;
  required?: string[];
}

/** JSON Schema of `/data/<collection>.json`, whose entries hold to `entry`. */
export function fileSchema(entry: JsonSchema): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['url', 'schema', 'notice', 'licence', 'asOf', 'count', 'records'],
    properties: {
      url: address,
      schema: address,
      notice: { type: 'string' },
      licence: { type: 'string', description: 'رمز الرخصة في SPDX' },
      asOf: { type: 'string', description: 'تاريخ أحدث مصدر', pattern: partialDatePattern },
      count: { type: 'integer', minimum: 0 },
      records: { type: 'array', items: entry },
    },
  };
}

/** The same as a document of its own. */
export function collectionSchema(name: CollectionName, home: URL): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: absoluteUrl(home, `/data/${name}.schema.json`),
    title: collections[name].label,
    ...fileSchema(entrySchema(name)),
  };
}

export const address: JsonSchema = { type: 'string', format: 'iri' };
export const partialDatePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

const dateForms: Record<string, object> = {
  'partial-date': { pattern: partialDatePattern },
  date: { format: 'date' },
};
const describing = ['title', 'description', 'default'];

/** Turns the desk's metadata, which Zod copies as it is, into the words of JSON Schema. */
function describe(node: Record<string, unknown>): void {
  const { label, hint, options } = node;
  for (const key of deskKeys) delete node[key];
  if (label) node['title'] = label;
  if (hint) node['description'] = hint;
  for (const bound of ['minimum', 'maximum']) if (!Number.isFinite(node[bound])) delete node[bound];
  // Read by the JSON and YAML tools of editors, beside `enum`.
  if (options) node['enumDescriptions'] = Object.values(options);
}

function requiredKeys(schema: Schema): string[] {
  const fields = Object.entries(shapeOf(schema) ?? {});
  return fields.filter(([, field]) => isRequired(field)).map(([key]) => key);
}

const deskKeys = [
  'label',
  'hint',
  'options',
  'widget',
  'collection',
  'mayBeAbsent',
  'owner',
  'listed',
];
