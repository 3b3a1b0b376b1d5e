import { expect, test } from 'vitest';
import {
  cleanClassOf,
  figuresByClass,
  figuresOf,
  rankOf,
} from '../../../tools/bench-search/score.ts';

const answered = (hits: string[], relevant = ['right'], kind = 'all') => ({
  query: { id: 'q', class: kind, query: 'قانون', relevant },
  hits,
});
const eleven = [...Array.from({ length: 10 }, (_, order) => `wrong${order}`), 'right'];

test('the rank is that of the first right answer among the first ten', () => {
  expect(rankOf(answered(['right']))).toBe(1);
  expect(rankOf(answered(['wrong', 'b', 'a'], ['a', 'b']))).toBe(2);
  expect(rankOf(answered(eleven.slice(1)))).toBe(10);
  expect(rankOf(answered(eleven))).toBeUndefined();
  expect(rankOf(answered([]))).toBeUndefined();
});

test('figures are means over all queries, those without an answer among them', () => {
  const answers = [
    answered(['right']),
    answered(['wrong', 'right']),
    answered(['a', 'b', 'c', 'right']),
    answered([]),
  ];
  expect(figuresOf(answers)).toEqual({
    queries: 4,
    mrr10: 0.4375,
    recall10: 0.75,
    empty: 0.25,
    first: 0.25,
    top3: 0.5,
  });
});

test('no query gives zeros, not a division by none', () => {
  expect(figuresOf([])).toEqual({
    queries: 0,
    mrr10: 0,
    recall10: 0,
    empty: 0,
    first: 0,
    top3: 0,
  });
});

test('a changed class is compared with the clean class of its kind, where there is one', () => {
  const classes = figuresByClass([
    answered(['wrong', 'right'], ['right'], 't_typo1'),
    answered(['right'], ['right'], 't_clean'),
    answered(['right'], ['right'], 'b_typo1'),
    answered([], ['right'], 'colloquial'),
  ]);
  expect(Object.keys(classes)).toEqual(['b_typo1', 'colloquial', 't_clean', 't_typo1']);
  expect(classes['t_typo1']?.belowClean).toBe(0.5);
  expect(classes['t_clean']).not.toHaveProperty('belowClean');
  expect(classes['b_typo1']).not.toHaveProperty('belowClean');
  expect(classes['colloquial']).toMatchObject({ queries: 1, empty: 1 });
});

test('the kind is what stands before the first underscore', () => {
  expect(cleanClassOf('t_broken_pl')).toBe('t_clean');
  expect(cleanClassOf('names')).toBe('names_clean');
});
