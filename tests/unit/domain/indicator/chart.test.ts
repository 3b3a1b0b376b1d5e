import { describe, expect, it } from 'vitest';
import { drawChart } from '#domain/indicator/chart.ts';

const size = {
  width: 200,
  height: 120,
  margin: { top: 10, end: 50, bottom: 10, start: 30 },
};

/** A series from its values by year; undefined is a survey without a value. */
function series(values: Record<number, number | undefined>, title = 'سورية', highlight = false) {
  const points = Object.entries(values).map(([year, value]) => ({
    year: Number(year),
    value,
    confirmed: true,
  }));
  return { key: title, title, highlight, points };
}

function draw(...all: ReturnType<typeof series>[]) {
  return drawChart({ series: all, lowerIsBetter: false }, size);
}

describe('a chart', () => {
  it('runs from right to left and from zero up', () => {
    const chart = draw(series({ 2010: 0.5, 2020: 1 }));
    expect(chart?.plot).toEqual({ top: 10, bottom: 110, start: 170, end: 50 });
    expect(chart?.lines[0]?.points.map(({ x, y }) => [x, y])).toEqual([
      [170, 60],
      [50, 10],
    ]);
    expect(chart?.valueTicks[0]).toEqual({ value: 0, y: 110 });
  });

  it('puts the years at their distance, not side by side', () => {
    const chart = draw(series({ 2000: 1, 2005: 1, 2020: 1 }));
    expect(chart?.lines[0]?.points.map(({ x }) => x)).toEqual([170, 140, 50]);
  });

  it('is absent when no value is known', () => {
    expect(draw(series({ 2010: undefined }))).toBeUndefined();
    expect(draw()).toBeUndefined();
  });

  it('draws a single value as a point in the middle, without a line', () => {
    const [line] = draw(series({ 2010: 3 }))?.lines ?? [];
    expect(line?.path).toBe('');
    expect(line?.points.map(({ x }) => x)).toEqual([110]);
  });

  it('draws a constant series as a level line, zero included', () => {
    const [line] = draw(series({ 2010: 0, 2012: 0 }))?.lines ?? [];
    expect(line?.path).toBe('M170 110L50 110');
  });

  it('takes a negative value below zero', () => {
    const chart = draw(series({ 2010: -1, 2012: 1 }));
    expect(chart?.valueTicks.map(({ value }) => value)).toEqual([-1, -0.5, 0, 0.5, 1]);
  });
});

describe('a gap', () => {
  it('breaks the line where a survey has no value', () => {
    const chart = draw(
      series({ 2010: 1, 2012: 1, 2014: undefined, 2016: 1, 2018: 1 }),
      series({ 2010: 1, 2012: 1, 2014: 1, 2016: 1, 2018: 1 }, 'الأردن'),
    );
    expect(chart?.lines.map(({ path }) => path.match(/[ML]/g)?.join(''))).toEqual([
      'MLML',
      'MLLLL',
    ]);
  });

  it('is also a survey that only another series names', () => {
    const chart = draw(
      series({ 2010: 1, 2014: 1 }),
      series({ 2010: 1, 2012: 1, 2014: 1 }, 'لبنان'),
    );
    expect(chart?.lines[0]?.path).toBe('');
    expect(chart?.lines[0]?.points).toHaveLength(2);
  });

  it('is not a year without a survey', () => {
    expect(draw(series({ 2005: 1, 2008: 1 }))?.lines[0]?.path).toMatch(/^M[^M]+L/);
  });

  it('at an end shortens the axis and never becomes zero', () => {
    const chart = draw(series({ 2003: undefined, 2010: 1, 2012: 1, 2014: undefined }));
    expect(chart?.yearTicks.map(({ year }) => year)).toEqual([2010, 2012]);
    expect(chart?.lines[0]?.points.map(({ value }) => value)).toEqual([1, 1]);
  });
});

describe('a rank', () => {
  it('has the first place at the top and no zero', () => {
    const chart = drawChart(
      { series: [series({ 2010: 162, 2012: 119 })], lowerIsBetter: true },
      size,
    );
    expect(chart?.valueTicks.map(({ value }) => value)).toEqual([1, 50, 100, 150, 200]);
    expect(chart?.valueTicks[0]?.y).toBe(10);
    const [first, second] = chart?.lines[0]?.points ?? [];
    expect(first?.y).toBeGreaterThan(second?.y ?? Infinity);
  });
});

describe('the names of the lines', () => {
  it('keep clear of each other and inside the plot', () => {
    const chart = draw(
      ...['ا', 'ب', 'ت', 'ث'].map((name, index) => series({ 2010: 1, 2012: index / 100 }, name)),
    );
    const places = chart?.lines.map(({ labelY }) => labelY).sort((a, b) => a - b) ?? [];
    places.forEach((y, index) => expect(y - (places[index - 1] ?? -Infinity)).toBeGreaterThan(17));
    expect(places.at(-1)).toBeLessThanOrEqual(110);
  });

  it('stand at the last known value', () => {
    const chart = draw(series({ 2010: 0.5, 2012: undefined }), series({ 2010: 1, 2012: 1 }, 'ب'));
    expect(chart?.lines[0]?.labelY).toBe(60);
  });
});

describe('the axis of years', () => {
  it('names the newest and as many older ones as have room', () => {
    const values = Object.fromEntries([2018, 2020, 2021, 2022].map((year) => [year, 1]));
    expect(draw(series(values))?.yearTicks.map(({ year }) => year)).toEqual([2018, 2020, 2022]);
  });
});
