import { describe, expect, it } from 'vitest';
import {
  isAsking,
  readState,
  splitWords,
  writeState,
  type SearchState,
} from '#search/browser/query.ts';

const read = (search: string) => readState(new URLSearchParams(search));

describe('splitWords', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['،؟!', []],
    ['جواز سفر', ['جواز', 'سفر']],
    ['قانون 17/2012', ['قانون', '17', '2012']],
    ['«عبارة»، و"أخرى"', ['عبارة', 'و', 'أخرى']],
    ['جواز  جواز', ['جواز']],
    ['مُسَوَّدة', ['مُسَوَّدة']],
    ['\u200fe-mail\u202c', ['e', 'mail']],
  ])('%s', (query, words) => {
    expect(splitWords(query)).toEqual(words);
  });

  it('keeps twelve words of a pasted page', () => {
    const page = Array.from({ length: 5000 }, (_, index) => `كلمة${index}`).join(' ');
    expect(splitWords(page)).toHaveLength(12);
  });
});

describe('the state of a search in the address', () => {
  it('of an empty address is no search', () => {
    expect(read('')).toEqual({ query: '', filters: {}, sort: 'relevance' });
    expect(writeState(read('')).toString()).toBe('');
  });

  it('reads back as it was written', () => {
    const state: SearchState = {
      query: 'جواز سفر & «أخرى»',
      filters: { type: ['law', 'decree'], year: ['2012'] },
      sort: 'date',
    };
    expect(readState(writeState(state))).toEqual(state);
  });

  it('leaves out what it does not know, repetitions and empty values', () => {
    expect(read('q=%20a%20&type=law&type=law&year=&sort=random&page=2')).toEqual({
      query: 'a',
      filters: { type: ['law'] },
      sort: 'relevance',
    });
  });

  it('has one order, whatever the order of the choices', () => {
    const address = (search: string) => writeState(read(search)).toString();
    expect(address('sort=date&year=2012&type=law&q=a')).toBe('q=a&type=law&year=2012&sort=date');
  });
});

describe('isAsking', () => {
  it.each([
    ['q=جواز', true],
    ['type=law', true],
    ['q=؟', false],
    ['sort=date', false],
    ['', false],
  ])('%s: %s', (search, expected) => {
    expect(isAsking(read(search))).toBe(expected);
  });
});
