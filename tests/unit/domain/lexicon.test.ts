import { expect, test } from 'vitest';
import { flattenLexicon } from '#domain/lexicon.ts';

test('no lists have no words', () => {
  expect(flattenLexicon([])).toEqual([]);
});

test('each word of each list keeps the direction of its list', () => {
  const plural = { term: 'قانون', forms: ['قوانين'] };
  const colloquial = { term: 'جواز سفر', forms: ['باسبور'] };
  expect(
    flattenLexicon([
      { title: 'جموع التكسير', direction: 'both', terms: [plural] },
      { title: 'ألفاظ دارجة', note: 'للمحررين', direction: 'to-term', terms: [colloquial] },
    ]),
  ).toEqual([
    { ...plural, direction: 'both' },
    { ...colloquial, direction: 'to-term' },
  ]);
});
