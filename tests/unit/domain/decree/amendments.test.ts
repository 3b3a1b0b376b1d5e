import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { amendmentsByTarget, effectiveDay, type AmendingAct } from '#domain/decree/amendments.ts';

type Entry = AmendingAct['amendments'][number];

const act = (id: string, signed: string, amendments: Partial<Entry>[], more = {}): AmendingAct => ({
  id,
  type: 'law',
  number: id.split('-').at(-1) ?? '',
  year: Number(signed.slice(0, 4)),
  dates: { signed: { g: signed }, ...more },
  amendments: amendments.map((entry) => ({
    target: 'law-2009-4',
    article: '1',
    action: 'repeal',
    ...entry,
  })),
});

const acts = [
  act('law-2012-3', '2012-02-01', [{ article: '٣' }, { article: '12 مكرر', from: '2011-06-01' }]),
  act('law-2012-2', '2012-02-01', [{ article: '2' }]),
  act('law-2010-1', '2010-01-01', [{ article: '5', from: '2012-02-01' }, { target: 'law-2000-1' }]),
  act('law-2013-7', '2013-01-01', []),
  act('law-2011-9', '2011', [{ article: '9' }]),
];

it('collects the amendments of each act in the order in which they take effect', () => {
  const found = amendmentsByTarget(acts);
  expect([...found.keys()].sort()).toEqual(['law-2000-1', 'law-2009-4']);
  expect(found.get('law-2009-4')?.map(({ act, from, article }) => [act, from, article])).toEqual([
    ['law-2012-3', '2011-06-01', '12-bis'],
    ['law-2010-1', '2012-02-01', '5'],
    ['law-2012-2', '2012-02-01', '2'],
    ['law-2012-3', '2012-02-01', '3'],
  ]);
});

test('the order of the files does not matter', () => {
  const expected = amendmentsByTarget(acts);
  fc.assert(
    fc.property(fc.shuffledSubarray(acts, { minLength: acts.length }), (shuffled) => {
      const found = amendmentsByTarget(shuffled);
      for (const [target, amendments] of expected) expect(found.get(target)).toEqual(amendments);
      expect(found.size).toBe(expected.size);
    }),
  );
});

describe('the day of an amendment', () => {
  const dates = {
    signed: { g: '2012-01-01' },
    published: { g: '2012-01-15' },
    inForce: { g: '2012-03-01' },
  };
  it.each([
    ['its own', dates, '2013-01-01', '2013-01-01'],
    ['that of force', dates, undefined, '2012-03-01'],
    ['that of publication', { ...dates, inForce: { h: '1433-04-08' } }, undefined, '2012-01-15'],
    ['that of signature', { signed: dates.signed }, undefined, '2012-01-01'],
    [
      'unknown where the first of them is a month',
      { ...dates, inForce: { g: '2012-03' } },
      undefined,
      undefined,
    ],
    ['unknown where its own is a year', dates, '2013', undefined],
    ['unknown without dates', {}, undefined, undefined],
  ])('is %s', (_, dates, from, expected) => {
    expect(effectiveDay({ dates }, { from })).toBe(expected);
  });
});
