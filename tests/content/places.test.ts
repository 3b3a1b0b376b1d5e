import { expect, test } from 'vitest';
import { contentFolder } from '#data/content-folder.ts';
import { readContent } from '#data/read-content.ts';
import type { Governorate } from '#schema/governorate.ts';
import type { Place } from '#schema/place.ts';

/** A box around Syria, wide enough for its border towns. */
const syria = { south: 32.2, north: 37.4, west: 35.5, east: 42.5 };

const { entries } = await readContent(contentFolder);
const places = [...entries.places.values()].map(({ file, data }) => ({ file, ...(data as Place) }));
const governorates = [...entries.governorates.values()].map(({ file, data }) => ({
  file,
  ...(data as Governorate),
}));

test('there are places', () => {
  expect(places.length).toBeGreaterThan(0);
});

test('places in Syria lie in Syria', () => {
  const wrong = places.filter((place) => place.kind !== 'mission' && isOutside(place));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('governorates and their towns lie in Syria', () => {
  const wrong = governorates.filter(
    (governorate) => isOutside(governorate) || governorate.towns.some(isOutside),
  );
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('missions are abroad and the rest is in a governorate', () => {
  const wrong = places.filter(({ kind, governorate, country }) =>
    kind === 'mission' ? !country : !governorate,
  );
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('there are fourteen governorates, each with its body', () => {
  expect(governorates).toHaveLength(14);
  expect(governorates.filter(({ organisation }) => !organisation)).toEqual([]);
});

test('no place has the address of a list', () => {
  const lists = ['on-duty', 'governorate', 'kind', 'service', 'find'];
  expect(lists.filter((id) => entries.places.has(id))).toEqual([]);
});

function isOutside({ lat, lon }: { lat?: number | undefined; lon?: number | undefined }): boolean {
  if (lat === undefined || lon === undefined) return false;
  return lat < syria.south || lat > syria.north || lon < syria.west || lon > syria.east;
}
