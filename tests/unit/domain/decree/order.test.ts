import { expect, it } from 'vitest';
import { canAmend, compareNewest, issuedOn } from '#domain/decree/order.ts';

const act = (number: string, year: number, g?: string, type: 'law' | 'decree' = 'law') => ({
  type,
  number,
  year,
  dates: g ? { signed: { g } } : {},
});

it('acts are ordered by day where it is known, then by number, the newest first', () => {
  const acts = [
    act('2', 2011),
    act('10', 2011),
    act('1', 2011, '2011-01-05'),
    act('3', 2011, '2011-11'),
    act('4', 2024),
    act('2', 2011, undefined, 'decree'),
  ];
  expect(
    acts.sort(compareNewest).map(({ type, number, year }) => `${type} ${number}/${year}`),
  ).toEqual([
    'law 4/2024',
    'law 3/2011',
    'law 1/2011',
    'law 10/2011',
    'decree 2/2011',
    'law 2/2011',
  ]);
});

it('the order does not depend on the order before', () => {
  const acts = [act('2', 2011), act('9', 2011, '2011-03-01'), act('10', 2011), act('1', 2012)];
  const once = acts.toSorted(compareNewest);
  expect(acts.toReversed().toSorted(compareNewest)).toEqual(once);
});

it('an act is issued when it is signed, else when it is published, else on no known day', () => {
  expect(issuedOn({ dates: { signed: { g: '2012-02-14' }, published: { g: '2012-03' } } })).toBe(
    '2012-02-14',
  );
  expect(issuedOn({ dates: { published: { g: '2012-03' } } })).toBe('2012-03');
  expect(issuedOn({ dates: { approved: { g: '2012-03' } } })).toBeUndefined();
});

it.each([
  ['a later year', act('1', 2012), act('9', 2011), true],
  ['an earlier year', act('9', 2011), act('1', 2012), false],
  ['a later day', act('1', 2011, '2011-06-01'), act('9', 2011, '2011-01-05'), true],
  ['an earlier day', act('9', 2011, '2011-01-05'), act('1', 2011, '2011-06-01'), false],
  ['a later number of unknown days', act('9', 2011), act('1', 2011), true],
  ['an earlier number of unknown days', act('1', 2011), act('9', 2011), false],
  ['another type of the same year', act('1', 2011), act('9', 2011, undefined, 'decree'), true],
  ['itself', act('1', 2011), act('1', 2011), false],
])('an act of %s can amend the other: %4$s', (_, amending, amended, expected) => {
  expect(canAmend(amending, amended)).toBe(expected);
});
