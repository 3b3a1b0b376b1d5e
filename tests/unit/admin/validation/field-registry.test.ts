import { afterEach, expect, it } from 'vitest';
import {
  findField,
  mountField,
  pathOf,
  type DecapControl,
  type MountedField,
} from '../../../../admin/validation/field-registry.ts';

const keys = ['5f0e-a', '5f0e-b'];
const unmount: (() => void)[] = [];
afterEach(() => unmount.splice(0).forEach((stop) => stop()));

function mount(
  id: string,
  parents: (string | undefined)[] = [],
  control: DecapControl | null = null,
): MountedField {
  const field = { id, parents, control: () => control };
  unmount.push(mountField(field));
  return field;
}

function list(hasFields: boolean): DecapControl {
  return {
    props: { field: { get: (key) => (key === 'fields' && hasFields ? [] : undefined) } },
    state: { keys },
  };
}

it('a field of an item has the number of the item in its path', () => {
  mount('costs-field-3', [], list(true));
  expect(pathOf(mount('asOf-field-9', ['costs-field-3', '5f0e-b', undefined]))).toEqual([
    'costs',
    1,
    'asOf',
  ]);
});

it('the only field of an item of a list of texts is the item', () => {
  mount('phones-field-3', [], list(false));
  expect(pathOf(mount('item-field-9', ['phones-field-3', '5f0e-a', undefined]))).toEqual([
    'phones',
    0,
  ]);
});

it('a field of an object has the object before it', () => {
  mount('place-field-1', []);
  expect(pathOf(mount('street-name-field-2', ['place-field-1']))).toEqual(['place', 'street-name']);
});

it('a problem stands at its field, or at the nearest that holds it', () => {
  const costs = mount('costs-field-3', [], list(true));
  const label = mount('label-field-9', ['costs-field-3', '5f0e-a', undefined]);
  expect(findField(['costs', 0, 'label'])).toBe(label);
  expect(findField(['costs', 0])).toBe(costs);
  expect(findField(['costs', 1, 'label'])).toBe(costs);
  expect(findField(['unknown'])).toBeUndefined();
});
