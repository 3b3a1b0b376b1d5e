import { expect, test } from 'vitest';
import { toGeoHref } from '#domain/place/position.ts';

test('a known position opens on a map', () => {
  expect(toGeoHref({ lat: 33.5002, lon: 36.29537 })).toBe('geo:33.5002,36.29537');
});

test('the equator and the meridian are positions', () => {
  expect(toGeoHref({ lat: 0, lon: 0 })).toBe('geo:0,0');
});

test('an unknown position has no link', () => {
  expect(toGeoHref({})).toBeUndefined();
});
