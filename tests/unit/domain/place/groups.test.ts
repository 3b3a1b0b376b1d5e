import { expect, test } from 'vitest';
import { countBy, groupByArea, groupByKind } from '#domain/place/groups.ts';
import type { Place } from '#schema/place.ts';

function place(title: string, kind: Place['kind'], where: Partial<Place>): Place {
  return {
    title,
    kind,
    otherNames: [],
    phones: [],
    services: [],
    sources: [],
    verification: 'sourced',
    ...where,
  };
}

const places = [
  place('مشفى حمص الوطني', 'hospital', { governorate: 'homs' }),
  place('السفارة في لندن', 'mission', { country: 'المملكة المتحدة' }),
  place('مركز القنوات', 'citizen-service-centre', { governorate: 'damascus' }),
  place('مشفى ابن الوليد', 'hospital', { governorate: 'homs' }),
];

test('kinds come in the order of the vocabulary, with titles in order', () => {
  expect(
    groupByKind(places).map(({ title, places }) => [title, ...places.map(({ title }) => title)]),
  ).toEqual([
    ['مراكز خدمة المواطن', 'مركز القنوات'],
    ['المشافي', 'مشفى ابن الوليد', 'مشفى حمص الوطني'],
    ['البعثات في الخارج', 'السفارة في لندن'],
  ]);
});

test('areas are governorates, and countries for places abroad', () => {
  const titles = new Map([
    ['homs', 'حمص'],
    ['damascus', 'دمشق'],
  ]);
  expect(
    groupByArea(places, titles).map(({ area, governorate, places }) => [
      area,
      governorate,
      places.length,
    ]),
  ).toEqual([
    ['حمص', 'homs', 2],
    ['دمشق', 'damascus', 1],
    ['المملكة المتحدة', undefined, 1],
  ]);
});

test('counts leave out places without the field', () => {
  expect(countBy(places, 'governorate')).toEqual(
    new Map([
      ['homs', 2],
      ['damascus', 1],
    ]),
  );
});
