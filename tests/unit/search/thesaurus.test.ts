import { describe, expect, it } from 'vitest';
import { foldedWords } from '#arabic/tokens.ts';
import { createThesaurus } from '#search/browser/thesaurus.ts';

const { synonymsOf, rewrite } = createThesaurus([
  ['both', 'مسؤول', 'مسئول'],
  ['both', 'مستشفى', 'مشفى', 'دار الشفاء'],
  ['to-term', 'جواز سفر', 'باسبور', 'بسبور'],
  ['to-term', 'البطاقة الشخصية', 'هوية'],
  ['both', 'قانون السير', 'قانون المرور'],
  ['to-term', 'السجل المدني', 'هوية'],
]);
const rewritesOf = (query: string) => rewrite(foldedWords(query)).map((words) => words.join(' '));

describe('a single word for a single word', () => {
  it.each([
    ['مسئول', ['مسوول']],
    ['مسؤول', ['مسيول']],
    ['المسئول', ['مسوول']],
    ['وللمسئول', ['مسوول']],
    ['بمشفى', ['مستشفي']],
    ['مستشفى', ['مشفي']],
    ['باسبور', []],
    ['قانون', []],
    ['', []],
  ])('«%s»: %j', (word, synonyms) => {
    expect(synonymsOf(foldedWords(word)[0] ?? '')).toEqual(synonyms);
  });
});

describe('a query with other words', () => {
  it.each([
    ['تجديد باسبور', ['تجديد جواز سفر']],
    ['الباسبور السوري', ['جواز سفر السوري']],
    ['جواز سفر', []],
    ['قانون المرور الجديد', ['قانون سير الجديد']],
    ['قانون السير', ['قانون مرور']],
    ['دار الشفاء', ['مستشفي']],
    ['مستشفى حلب', ['دار شفا حلب']],
    ['مسئول', []],
    ['', []],
  ])('«%s»: %j', (query, rewrites) => {
    expect(rewritesOf(query)).toEqual(rewrites);
  });

  it('has all meanings of a word', () => {
    expect(rewritesOf('هوية')).toEqual(['بطاقه شخصيه', 'سجل مدني']);
  });

  it('is made three times at most, however often the words come', () => {
    expect(rewritesOf('باسبور هوية باسبور هوية باسبور')).toHaveLength(3);
  });

  it('repeats no word', () => {
    expect(rewritesOf('سفر باسبور')).toEqual(['سفر جواز']);
  });
});

it('an empty lexicon knows nothing', () => {
  const { synonymsOf: none, rewrite: noRewrite } = createThesaurus([]);
  expect(none('مسوول')).toEqual([]);
  expect(noRewrite(['جواز', 'سفر'])).toEqual([]);
});
