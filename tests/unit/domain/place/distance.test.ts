import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { distanceBetween, formatDistance, readPosition } from '#domain/place/distance.ts';

const damascus = { lat: 33.5138, lon: 36.2765 };
const aleppo = { lat: 36.2021, lon: 37.1343 };
const latakia = { lat: 35.5309, lon: 35.7908 };

const positions = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distanceBetween', () => {
  // By Vincenty's formula on the WGS 84 ellipsoid.
  test.each([
    ['Damascus–Aleppo', damascus, aleppo, 308.6],
    ['Damascus–Latakia', damascus, latakia, 228.1],
    ['a degree along the equator', { lat: 0, lon: 0 }, { lat: 0, lon: 1 }, 111.32],
    ['over the date line', { lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }, 111.32],
    ['from pole to pole', { lat: 90, lon: 0 }, { lat: -90, lon: 0 }, 20_003.93],
  ])('%s is within half a percent', (_, a, b, kilometres) => {
    expect(Math.abs(distanceBetween(a, b) / kilometres - 1)).toBeLessThan(0.005);
  });

  it('is the same in both directions, nothing to itself, and never over half the earth', () => {
    fc.assert(
      fc.property(positions, positions, (a, b) => {
        expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 6);
        expect(distanceBetween(a, a)).toBe(0);
        expect(distanceBetween(a, b)).toBeLessThanOrEqual(20_016);
      }),
    );
  });
});

test.each([
  [0, '0 م'],
  [0.42, '420 م'],
  [0.996, '1 كم'],
  [3.24, '3.2 كم'],
  [9.96, '10 كم'],
  [312.7, '313 كم'],
  [1234.5, '1,235 كم'],
])('%f kilometres read as %s', (kilometres, text) => {
  expect(formatDistance(kilometres)).toBe(text);
});

test('a position is two numbers', () => {
  expect(readPosition('33.51,36.29')).toEqual({ lat: 33.51, lon: 36.29 });
  expect(readPosition('0,0')).toEqual({ lat: 0, lon: 0 });
  for (const text of [undefined, '', '33.51', 'a,b', '33.51,'])
    expect(readPosition(text)).toBeUndefined();
});
