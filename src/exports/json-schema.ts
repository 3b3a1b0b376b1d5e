import { z } from 'astro/zod';
import { collections } from '#schema/collections.ts';
import { collectionNames } from '#schema/field.ts';
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
    override: ({ zodSchema, jsonSchema: node }) => describe(zodSchema, node),
  });
  return { $schema, title, ...rest };
}

/** Turns the desk's metadata, which Zod copies as it is, into the words of JSON Schema. */
function describe(schema: Schema, node: Record<string, unknown>): void {
  const { label, hint, options } = node;
  for (const key of deskKeys) delete node[key];
  if (label) node['title'] = label;
  if (hint) node['description'] = hint;
  // Zod takes a number that it first reads from text for one that may be left out.
  if (node['type'] === 'object') node['required'] = requiredKeys(schema);
  if (node['format'] === 'partial-date') delete node['format'];
  for (const bound of ['minimum', 'maximum']) if (!Number.isFinite(node[bound])) delete node[bound];
  // Read by the JSON and YAML tools of editors, beside `enum`.
  if (options) node['enumDescriptions'] = Object.values(options);
}

function requiredKeys(schema: Schema): string[] {
  const fields = Object.entries(shapeOf(schema) ?? {});
  return fields.filter(([, field]) => isRequired(field)).map(([key]) => key);
}

const deskKeys = ['label', 'hint', 'options', 'widget', 'collection', 'mayBeAbsent'];
