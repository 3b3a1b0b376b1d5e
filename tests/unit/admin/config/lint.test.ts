import { describe, expect, it } from 'vitest';
import { lintConfig } from '../../../../admin/config/lint.ts';

const title = { name: 'title', label: 'العنوان', widget: 'string', required: true };
const year = { name: 'year', label: 'السنة', widget: 'number', required: true };
const acts = {
  name: 'acts',
  label: 'الصكوك',
  folder: 'content/acts',
  format: 'bawaba-acts',
  identifier_field: 'title',
  summary: '{{fields.title}} ({{filename}})',
  path: '{{fields.year}}/{{slug}}',
  fields: [title, year],
};

const withField = (field: object) => ({ collections: [{ ...acts, fields: [title, year, field] }] });
const withSetting = (setting: object) => ({ collections: [{ ...acts, ...setting }] });
const other = { name: 'other', label: 'آخر', required: false };
const relation = { ...other, widget: 'relation', collection: 'acts' };

describe('the lint of a configuration', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(lintConfig({ collections: [acts] })).toEqual([]);
  });

  it.each([
    [
      'an unknown widget',
      withField({ ...other, widget: 'strng' }),
      'acts.other: unknown widget «strng»',
    ],
    [
      'a widget that Decap has and the desk has not',
      withField({ ...other, widget: 'map' }),
      'acts.other: unknown widget «map»',
    ],
    [
      'a relation to no collection',
      withField({ ...relation, collection: 'nope' }),
      'acts.other: relates to «nope», which is no collection',
    ],
    [
      'a relation by a field that is not there',
      withField({ ...relation, search_fields: ['name'] }),
      'acts.other: «acts» has no field «name»',
    ],
    ['a field named twice', withField({ ...title }), 'acts: field «title» is there twice'],
    [
      'a collection named twice',
      { collections: [acts, { ...acts, format: 'other' }] },
      'config: collection «acts» is there twice',
    ],
    [
      'a mistyped key of a field',
      withField({ ...other, widget: 'text', requird: true }),
      'acts.other: unknown key «requird»',
    ],
    ['a mistyped key of a collection', withSetting({ sumary: 'x' }), 'acts: unknown key «sumary»'],
    [
      'a mistyped key of the whole',
      { collections: [acts], local: 'ar' },
      'config: unknown key «local»',
    ],
    [
      'a pattern that is no expression',
      withField({ ...other, widget: 'string', pattern: ['(', 'خطأ'] }),
      'acts.other: the pattern ( is no regular expression',
    ],
    [
      'a pattern without a message',
      withField({ ...other, widget: 'string', pattern: ['x'] }),
      'acts.other: a pattern is an expression and a message',
    ],
    [
      'a select without options',
      withField({ ...other, widget: 'select' }),
      'acts.other: a select without options',
    ],
    [
      'an option twice',
      withField({ ...other, widget: 'select', options: [{ value: 'a' }, { value: 'a' }] }),
      'acts.other: option «a» is there twice',
    ],
    [
      'today’s year for the year of an entry',
      withSetting({ path: '{{year}}/{{slug}}' }),
      'acts.path: {{year}} is not the field; write {{fields.year}}',
    ],
    [
      'a template that names no field',
      withSetting({ slug: '{{fields.key}}' }),
      'acts.slug: {{fields.key}} names no field',
    ],
    [
      'a template that names nothing',
      withSetting({ summary: '{{titel}}' }),
      'acts.summary: {{titel}} is nothing that Decap knows',
    ],
    [
      'the year of today in the place of a field',
      withSetting({ summary: '{{year}}' }),
      'acts.summary: {{year}} is not the field; write {{fields.year}}',
    ],
    [
      'a fault deep in a form',
      withField({
        ...other,
        widget: 'object',
        fields: [{ ...other, widget: 'list', field: { ...other, widget: 'x' } }],
      }),
      'acts.other.other[]: unknown widget «x»',
    ],
    [
      'a list sorted by nothing',
      withSetting({ sortable_fields: ['date'] }),
      'acts: lists name the field «date», which it does not have',
    ],
    [
      'a collection that Decap would read',
      withSetting({ format: undefined }),
      'acts: no format, so Decap would read its files itself',
    ],
  ])('finds %s', (_, config, problem) => {
    expect(lintConfig(config)).toEqual([problem]);
  });
});
