import { describe, expect, it } from 'vitest';
import {
  changeKind,
  countByTypeAndYear,
  countChanges,
  drawArcs,
  drawBars,
  furthestChange,
  keepLargest,
  scaleYears,
  type Change,
} from '#domain/decree/archive-picture.ts';
import type { ActIdentity } from '#domain/decree/identifier.ts';

const acts = (type: ActIdentity['type'], ...years: number[]) =>
  years.map((year) => ({ type, year }));
const change = (by: number, of: number, kind: Change['kind'] = 'amends'): Change => ({
  kind,
  by,
  of,
});

describe('the acts by type and year', () => {
  const rows = countByTypeAndYear(
    [
      ...acts('circular', 2020),
      ...acts('law', ...Array.from({ length: 9 }, () => 2011), 2012, 2012, 2010),
      ...acts('constitution', 2012),
    ],
    ['constitution', 'law', 'circular'],
  );

  it('are counted, the rare types together at the end', () => {
    expect(rows.map(({ types, total }) => [types, total])).toEqual([
      [['law'], 12],
      [['constitution', 'circular'], 2],
    ]);
    expect([...(rows[0]?.counts ?? [])].sort()).toEqual([
      [2010, 1],
      [2011, 9],
      [2012, 2],
    ]);
  });

  it('have a year with the most, the newest of equals', () => {
    expect(rows[0]?.peak).toEqual({ year: 2011, count: 9 });
    expect(rows[1]?.peak).toEqual({ year: 2020, count: 1 });
  });

  it('are none without acts', () => {
    expect(countByTypeAndYear([], ['law'])).toEqual([]);
  });
});

describe('the changes between years', () => {
  const counted = countChanges([
    change(2007, 1949, 'ends'),
    change(2021, 2003),
    change(2007, 1949),
    change(2007, 1949),
  ]);

  it('are counted by kind, the newest first', () => {
    expect(counted).toEqual([
      { by: 2021, of: 2003, counts: { amends: 1, ends: 0 } },
      { by: 2007, of: 1949, counts: { amends: 2, ends: 1 } },
    ]);
  });

  it('have one that reaches back furthest', () => {
    expect(furthestChange(counted, 'amends')).toMatchObject({ by: 2007, of: 1949 });
    expect(furthestChange(counted.slice(0, 1), 'ends')).toBeUndefined();
  });

  it('are those that leave the other act changed or ended', () => {
    expect(
      ['amends', 'corrects', 'repeals', 'replaces'].map((kind) => changeKind(kind as 'amends')),
    ).toEqual(['amends', 'amends', 'ends', 'ends']);
    expect(changeKind('cites')).toBeUndefined();
  });
});

describe('the years', () => {
  const scale = scaleYears([1926, 2026, 1950], 800, 8);

  it('run from right to left, each with the same room', () => {
    expect(scale.x(1926)).toBeCloseTo(792 - scale.band / 2);
    expect(scale.x(2026)).toBeCloseTo(8 + scale.band / 2);
    expect(scale.x(1950) - scale.x(1951)).toBeCloseTo(scale.band);
  });

  it('have ticks at round ones, as many as have room', () => {
    expect(scale.ticks.map(({ year }) => year)).toEqual([
      1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020,
    ]);
    expect(scaleYears([1926, 2026], 344, 4).ticks.map(({ year }) => year)).toEqual([
      1940, 1960, 1980, 2000, 2020,
    ]);
  });

  it('may be a single one', () => {
    const single = scaleYears([2011], 344, 4);
    expect(single.ticks).toEqual([{ year: 2011, x: 172 }]);
  });
});

describe('the drawing', () => {
  const scale = scaleYears([2000, 2009], 100, 0);

  it('has a bar for each year with acts, as high as they are many', () => {
    expect(
      drawBars(
        new Map([
          [2009, 1],
          [2000, 3],
        ]),
        scale,
        2,
      ),
    ).toBe('M91 0v-6h8v6zM1 0v-2h8v2z');
  });

  it('has arcs above the line for amendments and below it for ends, wider for more', () => {
    const changes = countChanges([
      change(2009, 2000),
      change(2009, 2000),
      change(2005, 2004, 'ends'),
    ]);
    expect(drawArcs(changes, 'amends', scale)).toEqual([
      { path: 'M5 0a45 27 0 0 1 90 0', width: 2, height: 27 },
    ]);
    expect(drawArcs(changes, 'ends', scale)).toEqual([
      { path: 'M45 0a5 3 0 0 0 10 0', width: 1, height: 3 },
    ]);
  });

  it('shows a change within a year as well', () => {
    const [arc] = drawArcs(countChanges([change(2004, 2004)]), 'amends', scale);
    expect(arc?.path).toBe('M50 0a5 3 0 0 1 10 0');
  });
});

it('keeps the pairs of years with the most changes, in their order', () => {
  const pairs = countChanges([
    change(2009, 2000),
    change(2008, 2000),
    change(2008, 2000, 'ends'),
    change(2007, 2000),
    change(2007, 2000),
    change(2007, 2000),
  ]);
  expect(keepLargest(pairs, 2).map(({ by }) => by)).toEqual([2008, 2007]);
  expect(keepLargest(pairs, 9)).toEqual(pairs);
});
