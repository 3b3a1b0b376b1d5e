import { describe, expect, it } from 'vitest';
import {
  addressOf,
  isAsking,
  isFiltered,
  readState,
  writeState,
  type SearchState,
} from '#search/browser/query.ts';

const read = (search: string) => readState(new URLSearchParams(search));

describe('the state of a search in the address', () => {
  it('of an empty address is no search', () => {
    expect(read('')).toEqual({ query: '', filters: {}, years: {}, sort: 'relevance' });
    expect(writeState(read('')).toString()).toBe('');
    expect(addressOf(read(''))).toBe('./');
  });

  it('reads back as it was written', () => {
    const state: SearchState = {
      query: 'جواز سفر & «أخرى»',
      filters: { type: ['law', 'decree'], governorate: ['homs'] },
      years: { from: 2005, to: 2012 },
      sort: 'date',
    };
    expect(readState(writeState(state))).toEqual(state);
    expect(readState(new URL(addressOf(state), 'https://x.sy/search/').searchParams)).toEqual(
      state,
    );
  });

  it('leaves out what it does not know, repetitions and empty values', () => {
    expect(read('q=%20a%20&type=law&type=law&topic=&year=20&sort=random&page=2')).toEqual({
      query: 'a',
      filters: { type: ['law'] },
      years: {},
      sort: 'relevance',
    });
  });

  it('has one order, whatever the order of the choices', () => {
    expect(addressOf(read('sort=date&year=2012&topic=health&type=law&q=a'))).toBe(
      './?q=a&type=law&topic=health&year=2012&sort=date',
    );
  });

  it('is no longer than a server takes, whatever was pasted', () => {
    expect(read(`q=${'كلمة '.repeat(5000)}`).query).toHaveLength(300);
  });
});

it.each([
  ['q=جواز', true],
  ['q=17', true],
  ['type=law', true],
  ['year=2005-', true],
  ['q=؟', false],
  ['sort=date', false],
  ['', false],
])('isAsking %s: %s', (search, expected) => {
  expect(isAsking(read(search))).toBe(expected);
});

it.each([
  ['q=جواز', false],
  ['audience=citizen', true],
  ['year=-2012', true],
])('isFiltered %s: %s', (search, expected) => {
  expect(isFiltered(read(search))).toBe(expected);
});
