import { collections } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import {
  baseOf,
  elementOf,
  isNumeric,
  isRequired,
  metaOf,
  patternOf,
  shapeOf,
  type Schema,
} from '#schema/walk.ts';

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
  return Object.entries(shapeOf(schema) ?? {}).map(([name, child]) => fieldFromSchema(name, child));
}

/** The key by which editors know an entry: its title, or the name of a person. */
export function titleField(schema: Schema): 'title' | 'name' {
  return 'title' in (shapeOf(schema) ?? {}) ? 'title' : 'name';
}

/** One field of a form. */
export function fieldFromSchema(name: string, schema: Schema): DeskField {
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
  const { widget, options, collection, mayBeAbsent, format } = metaOf(schema);
  if (collection) return { ...relation(collection), ...(mayBeAbsent && { mayBeAbsent }) };
  if (options) return select(options);
  if (widget === 'date') return { widget, whole: format === 'date' };
  if (widget && widget !== 'relation') return { widget, ...patternControl(schema) };
  if (isNumeric(schema)) return { widget: 'number' };
  if (baseOf(schema)._zod.def.type === 'boolean') return { widget: 'boolean' };
  return { widget: 'string', ...patternControl(schema) };
}

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

function patternControl(schema: Schema): Partial<DeskField> {
  const pattern = patternOf(schema);
  return pattern ? { pattern: [pattern.source, pattern.message] } : {};
}

function listControl(element: Schema): Control {
  const item = fieldFromSchema('item', element);
  if (item.widget === 'relation' || item.widget === 'select')
    return { ...scalarControl(element), multiple: true };
  const { label } = metaOf(element);
  // Decap begins a list with one empty item where a field of the item has a default.
  const list = { widget: 'list', default: [], ...(label && { label_singular: label }) };
  const { fields } = item;
  return fields ? { ...list, fields } : { ...list, collapsed: false, field: item };
}

function objectControl(schema: Schema, required: boolean): Control {
  const fields = fieldsFromSchema(schema);
  return {
    widget: 'object',
    collapsed: !required,
    fields: required ? fields : fields.map(leftOut),
  };
}

/** Decap asks for the required fields of an object even where the object itself is left out; the schema asks later. */
function leftOut(field: DeskField): DeskField {
  const { fields } = field;
  return {
    ...field,
    required: false,
    ...(field.widget === 'object' && fields && { fields: fields.map(leftOut) }),
  };
}

/** What a new entry starts with. Absent means no, and an empty list is not written. */
function defaultOf(schema: Schema): string | undefined {
  const { def } = schema._zod as { def: { type: string; defaultValue?: unknown } };
  return def.type === 'default' && typeof def.defaultValue === 'string'
    ? def.defaultValue
    : undefined;
}
