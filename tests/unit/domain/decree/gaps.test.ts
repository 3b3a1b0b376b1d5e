import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countNumbers,
  findGaps,
  numberedTypes,
  sayMissing,
  sayRanges,
  toRanges,
  type NumberRange,
} from '#domain/decree/gaps.ts';
import type { ActIdentity } from '#domain/decree/identifier.ts';

const law = (number: string, year = 2012): ActIdentity => ({ type: 'law', year, number });

describe('the numbers of a year', () => {
  it('are in the archive, known by name or missing, up to the highest that is known', () => {
    expect(findGaps([law('4'), law('8')], [law('2'), law('10')])).toEqual([
      {
        type: 'law',
        year: 2012,
        highest: 10,
        held: [4, 8],
        cited: [2, 10],
        missing: [
          [1, 1],
          [3, 3],
          [5, 7],
          [9, 9],
        ],
      },
    ]);
  });

  it('are complete where none is missing', () => {
    expect(findGaps([law('2'), law('1')], [])[0]).toMatchObject({ highest: 2, missing: [] });
  });

  it('are held where an act is both in the archive and named by others', () => {
    expect(findGaps([law('1')], [law('1')])[0]).toMatchObject({ held: [1], cited: [] });
  });

  it('leave out numbers of no series, and types that each body numbers for itself', () => {
    const others: ActIdentity[] = [
      { type: 'decision', year: 2012, number: '3' },
      { type: 'constitution', year: 2012 },
      law('3039-1'),
      law('m-43'),
      law('0'),
    ];
    expect(findGaps(others, others)).toEqual([]);
  });

  it('come by type in their order, the newest year first', () => {
    const acts = [
      { type: 'decree', year: 2020, number: '1' },
      law('1', 1950),
      law('1', 2020),
    ] as const;
    expect(findGaps(acts, []).map(({ type, year }) => [type, year])).toEqual([
      ['law', 2020],
      ['law', 1950],
      ['decree', 2020],
    ]);
  });

  it('fall into three parts that together are all of them', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(numbers, numbers, (held, cited) => {
        const [found] = findGaps(
          held.map((number) => law(String(number))),
          cited.map((number) => law(String(number))),
        );
        const missing = (found?.missing ?? []).flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        );
        const known = [...(found?.held ?? []), ...(found?.cited ?? [])];
        const all = [...known, ...missing].sort((a, b) => a - b);
        expect(new Set(known)).toEqual(new Set([...held, ...cited]));
        expect(all).toEqual(Array.from({ length: found?.highest ?? 0 }, (_, index) => index + 1));
        expect(countNumbers(found?.missing ?? [])).toBe(missing.length);
      }),
    );
  });

  it('run in one series for laws and decrees only', () => {
    expect(numberedTypes).toEqual(['law', 'legislative-decree', 'decree']);
  });
});

describe('ranges in words', () => {
  it.each<[NumberRange[], string]>([
    [[], ''],
    [[[7, 7]], '7'],
    [[[9, 10]], '9 و10'],
    [
      [
        [1, 3],
        [7, 7],
        [9, 15],
      ],
      '1–3 و7 و9–15',
    ],
  ])('%j reads «%s»', (ranges, words) => {
    expect(sayRanges(ranges)).toBe(words);
  });

  it('are cut short where there are too many', () => {
    const ranges = toRanges([1, 3, 5, 7]);
    expect(sayRanges(ranges, 2)).toBe('1 و3 وغيرها');
    expect(sayRanges(ranges, 4)).toBe('1 و3 و5 و7');
  });

  it.each<[number[], string]>([
    [[1], 'لا يُعرف رقم ناقص.'],
    [[1, 2], 'لا ينقص رقم قبل 2.'],
    [[1, 3], 'ينقص الرقم 2.'],
    [[3], 'ينقص الرقمان 1 و2.'],
    [[2, 6], 'تنقص الأرقام 1 و3–5.'],
  ])('a year that has %j says «%s»', (numbers, words) => {
    const [year] = findGaps(
      numbers.map((number) => law(String(number))),
      [],
    );
    expect(year && sayMissing(year)).toBe(words);
  });

  it('hold neighbours together', () => {
    expect(toRanges([1, 2, 3, 7, 9, 10])).toEqual([
      [1, 3],
      [7, 7],
      [9, 10],
    ]);
    expect(toRanges([])).toEqual([]);
  });
});
