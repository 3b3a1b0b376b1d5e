import { describe, expect, test } from 'vitest';
import { compareTermsNewestFirst, termInWords, type Term } from '#domain/official/term.ts';

const past = { current: false };
const present = { current: true };

describe('termInWords', () => {
  test.each<[Term, string]>([
    [{ ...present, start: '2025-03-29' }, 'من 29 آذار 2025'],
    [{ ...past, end: '2024-12-08' }, 'حتى 8 كانون الأول 2024'],
    [{ ...past, start: '2017-03', end: '2024-09-23' }, 'من آذار 2017 حتى 23 أيلول 2024'],
    [{ ...past, start: '2024', end: '2024' }, '2024'],
    [{ ...past, start: '2013-02-09' }, 'من 9 شباط 2013، وتاريخ الانتهاء غير معروف'],
    [present, 'تاريخ البدء غير معروف'],
    [past, 'تاريخا البدء والانتهاء غير معروفين'],
  ])('%o reads %s', (term, words) => {
    expect(termInWords(term)).toBe(words);
  });
});

test('terms held now come first, then the newest, undated ones last', () => {
  const undated = { ...past };
  const old = { ...past, start: '2013', end: '2016' };
  const ended = { ...past, end: '2015' };
  const recent = { ...past, start: '2024-12-10', end: '2025-03-29' };
  const now = { ...present, start: '2012' };
  expect([undated, old, ended, recent, now].sort(compareTermsNewestFirst)).toEqual([
    now,
    recent,
    ended,
    old,
    undated,
  ]);
});
