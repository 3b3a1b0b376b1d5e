import { collections } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { baseOf, elementOf, isRequired, metaOf, shapeOf, type Schema } from '#schema/walk.ts';

/** A field of a form, in Decap's terms. */
export interface DeskField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  /** The fields of an object or of each object in a list. */
  fields?: DeskField[];
  /** What a list of scalars is made of. */
  field?: DeskField;
  [setting: string]: unknown;
}

type Control = Partial<DeskField> & { widget: string };

/** The form of an entry: one field for each key of its schema, in the schema's order. */
export function fieldsFromSchema(schema: Schema): DeskField[] {
  return Object.entries(shapeOf(schema) ?? {}).map(([name, child]) => field(name, child));
}

/** The key by which editors know an entry: its title, or the name of a person. */
export function titleField(schema: Schema): 'title' | 'name' {
  return 'title' in (shapeOf(schema) ?? {}) ? 'title' : 'name';
}

function field(name: string, schema: Schema): DeskField {
  const { label = name, hint } = metaOf(schema);
  const required = isRequired(schema);
  const initial = defaultOf(schema);
  return {
    name,
    label,
    required,
    ...(hint && { hint }),
    ...(initial !== undefined && { default: initial }),
    ...control(schema, required),
  };
}

function control(schema: Schema, required: boolean): Control {
  if (shapeOf(schema)) return objectControl(schema, required);
  const element = elementOf(schema);
  return element ? listControl(element) : scalarControl(schema);
}

function scalarControl(schema: Schema): Control {
  const { widget, options, collection, mayBeAbsent } = metaOf(schema);
  // A relation offers only entries that exist; an act may be cited before the archive has it.
  if (collection) return mayBeAbsent ? { widget: 'string' } : relation(collection);
  if (options) return select(options);
  if (widget === 'datetime')
    return { widget, format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
  if (widget) return { widget };
  return scalarControls[baseOf(schema)._zod.def.type] ?? { widget: 'string' };
}

const scalarControls: Record<string, Control> = {
  boolean: { widget: 'boolean' },
  number: { widget: 'number', value_type: 'float' },
};

function relation(collection: CollectionName): Control {
  const title = titleField(collections[collection].schema);
  return {
    widget: 'relation',
    collection,
    search_fields: [title],
    display_fields: [title],
    value_field: '{{slug}}',
  };
}

function select(options: Record<string, string>): Control {
  return {
    widget: 'select',
    options: Object.entries(options).map(([value, label]) => ({ label, value })),
  };
}

function listControl(element: Schema): Control {
  const item = field('item', element);
  if (item.widget === 'relation' || item.widget === 'select')
    return { ...scalarControl(element), multiple: true };
  const { label } = metaOf(element);
  const list = { widget: 'list', ...(label && { label_singular: label }) };
  const [first] = item.fields ?? [];
  return first
    ? { ...list, summary: `{{fields.${first.name}}}`, fields: item.fields ?? [] }
    : { ...list, collapsed: false, field: item };
}

/** Decap asks for the required fields of an object even where the object itself may be left out. */
function objectControl(schema: Schema, required: boolean): Control {
  const fields = fieldsFromSchema(schema);
  return {
    widget: 'object',
    collapsed: !required,
    fields: required ? fields : fields.map((inner) => ({ ...inner, required: false })),
  };
}

/** What a new entry starts with. Absent means no, and an empty list is not written. */
function defaultOf(schema: Schema): string | undefined {
  const { def } = schema._zod as { def: { type: string; defaultValue?: unknown } };
  return def.type === 'default' && typeof def.defaultValue === 'string'
    ? def.defaultValue
    : undefined;
}
