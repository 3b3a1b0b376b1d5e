import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { collections } from '#schema/collections.ts';
import { collectionNames } from '#schema/field.ts';
import * as field from '#schema/field.ts';
import { siteSchema } from '#schema/site.ts';
import { elementOf, shapeOf, type Schema } from '#schema/walk.ts';
import { fieldsFromSchema, type DeskField } from '../../../../admin/config/fields-from-schema.ts';

const meta = { label: 'الحقل' };
const fieldOf = (schema: Schema) =>
  fieldsFromSchema(z.strictObject({ key: schema as z.ZodType }))[0];

describe('a field of a form', () => {
  it('bears the label and hint of its schema', () => {
    expect(fieldOf(field.text({ label: 'الاسم', hint: 'كاملاً' }))).toEqual({
      name: 'key',
      label: 'الاسم',
      hint: 'كاملاً',
      widget: 'string',
      required: true,
    });
  });

  it.each([
    ['text', field.text(meta), { widget: 'string', required: true }],
    ['an optional text', field.text(meta).optional(), { widget: 'string', required: false }],
    ['a long text', field.longText(meta), { widget: 'text' }],
    ['a number', field.number(meta), { widget: 'number', required: true }],
    ['an optional number', field.number(meta).optional(), { widget: 'number', required: false }],
    ['a number used as a name', field.numberAsName(meta), { widget: 'string' }],
    ['a flag', field.flag(meta), { widget: 'boolean', required: false }],
    ['a partial date', field.partialDate(meta), { widget: 'date', whole: false, required: true }],
    ['a full date', field.fullDate(meta), { widget: 'date', whole: true, required: true }],
    [
      'a choice',
      field.choice({ a: 'أول', b: 'ثانٍ' }, meta),
      {
        widget: 'select',
        options: [
          { label: 'أول', value: 'a' },
          { label: 'ثانٍ', value: 'b' },
        ],
      },
    ],
    [
      'a choice with a default',
      field.choice({ a: 'أول', b: 'ثانٍ' }, meta).default('b'),
      { widget: 'select', default: 'b', required: false },
    ],
    [
      'a reference',
      field.reference('officials', meta),
      {
        widget: 'relation',
        collection: 'officials',
        search_fields: ['name'],
        display_fields: ['name'],
        value_field: '{{slug}}',
      },
    ],
    [
      'a reference to an act',
      field.actReference(meta),
      {
        widget: 'relation',
        collection: 'decrees',
        mayBeAbsent: true,
      },
    ],
    [
      'a text with a pattern',
      field.sitePath(meta),
      { widget: 'string', pattern: ['^\\/([^/].*)?$', expect.stringContaining('/services/')] },
    ],
    [
      'a list of texts',
      field.list(field.text({ label: 'كلمة' }), meta),
      {
        widget: 'list',
        required: false,
        label_singular: 'كلمة',
        field: { name: 'item', label: 'كلمة', widget: 'string', required: true },
      },
    ],
    [
      'a list of references',
      field.list(field.reference('topics', meta), meta),
      { widget: 'relation', multiple: true, collection: 'topics', required: false },
    ],
    [
      'a list of choices',
      field.list(field.choice({ a: 'أول' }, meta), meta),
      { widget: 'select', multiple: true },
    ],
    [
      'a list of objects',
      field.list(z.strictObject({ inner: field.text(meta) }), meta),
      { widget: 'list', fields: [{ name: 'inner', required: true }] },
    ],
    [
      'a list that may not be empty',
      z.array(field.text(meta)).min(1).meta(meta),
      { widget: 'list', required: true },
    ],
    [
      'an object',
      z.strictObject({ inner: field.text(meta) }).meta(meta),
      { widget: 'object', required: true, fields: [{ name: 'inner', required: true }] },
    ],
    [
      'an optional object, which may be left empty',
      z
        .strictObject({ inner: field.text(meta) })
        .meta(meta)
        .optional(),
      { widget: 'object', required: false, fields: [{ name: 'inner', required: false }] },
    ],
    [
      'a required object in an object that may be left empty',
      z
        .strictObject({ outer: z.strictObject({ inner: field.text(meta) }).meta(meta) })
        .meta(meta)
        .optional(),
      {
        fields: [{ name: 'outer', required: false, fields: [{ name: 'inner', required: false }] }],
      },
    ],
    [
      'a list in an object that may be left empty, whose items keep what they require',
      z
        .strictObject({ items: field.list(z.strictObject({ inner: field.text(meta) }), meta) })
        .meta(meta)
        .optional(),
      {
        fields: [{ widget: 'list', required: false, fields: [{ name: 'inner', required: true }] }],
      },
    ],
  ])('shows %s', (_, schema, expected) => {
    expect(fieldOf(schema)).toMatchObject(expected);
  });
});

describe.each([
  ...collectionNames.map((name) => [name, collections[name].schema] as const),
  ['site', siteSchema] as const,
])('the form of %s', (_, schema) => {
  const fields = fieldsFromSchema(schema);

  it('has each key of the schema once, at every depth', () => {
    expect(keysOfForm(fields)).toEqual(keysOfSchema(schema));
  });

  it('requires what the schema requires at its head', () => {
    const refused = schema.safeParse({});
    const missing = (refused.error?.issues ?? []).map(({ path }) => path[0]);
    const required = fields.filter((one) => one.required).map(({ name }) => name);
    expect(required).toEqual(expect.arrayContaining([...new Set(missing)]));
    expect(required.filter((name) => !missing.includes(name))).toEqual([]);
  });

  it('has an Arabic label everywhere', () => {
    expect(allFields(fields).filter(({ label }) => !/[\u0600-\u06ff]/.test(label))).toEqual([]);
  });

  it('names one item of each list, which is what its button adds', () => {
    const lists = allFields(fields).filter(({ widget }) => widget === 'list');
    expect(lists.filter(({ label_singular: one, label }) => !one || one === label)).toEqual([]);
  });

  it('relates only to collections', () => {
    const targets = allFields(fields)
      .filter(({ widget }) => widget === 'relation')
      .map(({ collection }) => collection);
    expect(collectionNames).toEqual(expect.arrayContaining([...new Set(targets)]));
  });
});

it('the month of a rota is pasted into a box of many lines, and is not required', () => {
  const fields = fieldsFromSchema(collections.rotas.schema);
  expect(fields.find(({ name }) => name === 'table')).toMatchObject({
    widget: 'text',
    label: 'جدول الشهر',
    hint: expect.stringContaining('الصق الجدول كما هو'),
    required: false,
  });
  expect(fields.find(({ name }) => name === 'districtId')).toMatchObject({ widget: 'string' });
});

function keysOfForm(fields: DeskField[], path = ''): string[] {
  return fields.flatMap(({ name, fields: inner = [] }) => [
    path + name,
    ...keysOfForm(inner, `${path}${name}.`),
  ]);
}

function keysOfSchema(schema: Schema, path = ''): string[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, child]) => [
    path + key,
    ...keysOfSchema(elementOf(child) ?? child, `${path}${key}.`),
  ]);
}

function allFields(fields: DeskField[]): DeskField[] {
  return fields.flatMap((one) => [
    one,
    ...allFields(one.fields ?? []),
    ...(one.field ? allFields([one.field]) : []),
  ]);
}
