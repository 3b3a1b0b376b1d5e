import { describe, expect, it } from 'vitest';
import { foldedWords } from '#arabic/tokens.ts';
import { findWords } from '#components/decree/find-words.ts';

const find = (text: string, query: string) => {
  const words = foldedWords(text);
  return findWords(words, query).map(([first, last]) => words.slice(first, last + 1).join(' '));
};

describe('the places of a query in a text', () => {
  it.each([
    ['one word, however spelled', 'أُلغيت الإقامة', 'الاقامه', ['الاقامه']],
    ['a part of a word', 'عملاً بالقانون والقوانين', 'قانون', ['بالقانون']],
    [
      'several words together',
      'أحكام القانون المدني، والقانون التجاري',
      'قانون المدن',
      ['القانون المدني'],
    ],
    ['digits of either kind', 'المادة ١٢ والمادة 12', 'مادة 12', ['الماده 12', 'والماده 12']],
    ['words that overlap', 'نص نص نص', 'نص نص', ['نص نص', 'نص نص']],
    ['words apart are not together', 'القانون رقم المدني', 'القانون المدني', []],
    ['nothing typed', 'القانون', '  ', []],
    ['marks alone', 'القانون', '«»', []],
    ['an empty text', '', 'القانون', []],
  ])('%s', (_, text, query, expected) => {
    expect(find(text, query)).toEqual(expected);
  });

  it('ends before the last word of the text', () => {
    expect(find('القانون', 'القانون المدني')).toEqual([]);
  });
});
