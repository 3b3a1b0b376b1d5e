import { expect, it } from 'vitest';
import { collections } from '#schema/collections.ts';
import { decapFormat, overText } from '../../../../admin/format/decap-format.ts';

const places = decapFormat(collections.places);
const text = '# رأس\ntitle: مركز\nkind: civil-registry # نوع\n';

it('the text that an entry is written over travels with its values', () => {
  const values = { ...places.fromFile(text), title: 'مركز آخر' };
  expect(places.toFile(overText(values, text))).toBe(text.replace('مركز', 'مركز آخر'));
});

it('a new entry is written over nothing', () => {
  expect(places.toFile(overText({ title: 'مركز' }, undefined))).toBe('title: مركز\n');
});
