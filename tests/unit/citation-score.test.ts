import { expect, test } from 'vitest';
import { rates, scoreText, sumScores } from '../../tools/citation-score.ts';

const law = { type: 'law', number: '4', year: 2009 } as const;
const found = (start: number, fields: object = {}) => ({
  start,
  end: start + 10,
  quote: '',
  articles: [],
  ...law,
  ...fields,
});

test('a finding answers one expectation, at its place', () => {
  const { score, missed, wrong } = scoreText(
    [found(0), found(50, { number: '5' })],
    [
      { ...law, at: 5 },
      { ...law, at: 30 },
    ],
  );
  expect(score).toEqual({ expected: 2, found: 2, right: 1, exact: 1 });
  expect(missed).toEqual([{ ...law, at: 30 }]);
  expect(wrong.map(({ number }) => number)).toEqual(['5']);
});

test('another date or another article makes a finding inexact', () => {
  const expected = [{ ...law, articles: ['3'] }, law];
  const { score } = scoreText([found(0), found(20, { date: { g: '2009-02-25' } })], expected);
  expect(score).toEqual({ expected: 2, found: 2, right: 2, exact: 0 });
});

test('rates are shares of the sums', () => {
  const scores = [
    { expected: 4, found: 2, right: 2, exact: 1 },
    { expected: 0, found: 2, right: 0, exact: 0 },
  ];
  expect(rates(sumScores(scores))).toEqual({ precision: 0.5, recall: 0.5, exactRecall: 0.25 });
  expect(rates(sumScores([]))).toEqual({ precision: 1, recall: 1, exactRecall: 1 });
});
