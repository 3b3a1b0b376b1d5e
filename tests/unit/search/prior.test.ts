import { expect, it } from 'vitest';
import { collectionNames } from '#schema/field.ts';
import { priorOf } from '#search/build/prior.ts';

const priorIn = (...collection: string[]) =>
  priorOf({ url: '/', title: 'عنوان', text: '', filters: { collection } });

it('a thing to do, a body or a place comes before other pages, a person and what gathers after', () => {
  const order = [
    'governorates',
    'services',
    'organisations',
    'decrees',
    'officials',
    'life-events',
  ];
  const priors = order.map((name) => priorIn(name));
  expect(priors).toEqual(priors.toSorted((a, b) => b - a));
  expect(new Set(priors).size).toBe(order.length);
});

it('a page of no collection, or of one without a preference, counts as it is', () => {
  expect(priorOf({ url: '/', title: 'عنوان', text: '' })).toBe(100);
  expect(priorIn()).toBe(100);
  expect(priorIn('pages')).toBe(100);
});

it('a page of which nothing but a number is known comes far behind', () => {
  expect(priorOf({ url: '/', title: 'عنوان', text: '', onlyByNumber: true })).toBe(50);
});

it('no collection outweighs what a page says: each is a whole number of hundredths, near to 100', () => {
  for (const name of collectionNames) {
    expect(Number.isInteger(priorIn(name)), name).toBe(true);
    expect(Math.abs(priorIn(name) - 100), name).toBeLessThanOrEqual(15);
  }
});
