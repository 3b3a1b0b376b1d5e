import { describe, expect, it } from 'vitest';
import { backendSettings } from '../../../../admin/config/backends.ts';
import { deskConfig } from '../../../../admin/config/desk-config.ts';
import type { DeskField } from '../../../../admin/config/fields-from-schema.ts';
import { itemLabel } from '../../../../admin/widgets/item-label.ts';

const { collections } = deskConfig({ backend: backendSettings('proxy'), mode: 'simple' });
const lists = collections.flatMap(({ name, fields, files = [] }) => {
  const all = fields ?? files.flatMap((file) => file.fields);
  return listsIn(name, all as unknown as DeskField[]);
});

function listsIn(place: string, fields: readonly DeskField[]): [string, DeskField][] {
  return fields.flatMap((field) => {
    const own = `${place}.${field.name}`;
    const inner = listsIn(own, field.fields ?? []);
    return field.widget === 'list' && field.fields ? [[own, field], ...inner] : inner;
  });
}

/** What an editor may have put into a field. */
function sample({ widget, options, collection, multiple }: DeskField): unknown {
  const value = {
    select: (options as { value: string }[] | undefined)?.[0]?.value,
    relation: collection === 'decrees' ? 'law-2009-4' : 'some-entry',
    date: '2026-03-01',
    number: 5,
    boolean: true,
    file: '/uploads/a.pdf',
  }[widget];
  if (value === undefined) return widget === 'string' || widget === 'text' ? 'نص' : undefined;
  return multiple ? [value] : value;
}

function itemOf(fields: readonly DeskField[]) {
  return Object.fromEntries(fields.map((field) => [field.name, sample(field)]));
}

describe.each(lists)('an item of %s', (_, list) => {
  const { fields = [] } = list;

  it.each([
    ['with every field', itemOf(fields)],
    ['with its required fields', itemOf(fields.filter(({ required }) => required))],
    ['that is empty', {}],
  ])('%s is called by something in Arabic, and by no stored key', (_, item) => {
    const label = itemLabel(list, item);
    expect(label).toMatch(/\p{Script=Arabic}{2}/u);
    expect(label).not.toMatch(/[a-z]{2}/i);
  });
});

const list = (name: string) => lists.find(([place]) => place === name)?.[1] ?? { label: '' };

it.each([
  ['services.channels', { type: 'atm', name: 'أمانة السجل' }, 'صراف آلي، أمانة السجل'],
  [
    'decrees.amendments',
    { target: 'law-2004-31', article: '12' },
    'القانون رقم 31 لعام 2004، المادة 12',
  ],
  ['rotas.entries', { place: 'lamp', date: '2026-03-01', weekday: undefined }, '1 آذار 2026'],
  ['site.hotlines', { id: 'police', title: 'الشرطة' }, /^الشرطة/],
  ['services.costs', {}, 'البيان: —'],
])('an item of %s: %j', (name, item, label) => {
  expect(itemLabel(list(name), item)).toMatch(label);
});
