import { describe, expect, it } from 'vitest';
import type { Nearness, WordMatch } from '#search/browser/match.ts';
import { readPlaces } from '#search/browser/places.ts';
import { rankPages } from '#search/browser/rank.ts';
import { indexedWord, type Places } from '../../fixtures/small-index.ts';

/** What the index has for a word of the query, of one nearness or several. */
const match = (
  ...variants: [base: string, Record<number, Places>, nearness?: Nearness][]
): WordMatch => ({
  variants: variants.map(([base, pages, nearness = 'same']) => ({
    nearness,
    word: indexedWord(base, pages),
  })),
});
const pages = (
  count = 20,
  lengths: Record<number, { words?: number; titleWords?: number; prior?: number }> = {},
) => ({
  pages: Array.from({ length: count }, (_, page) => ({
    fragment: String(page),
    words: lengths[page]?.words ?? 100,
    titleWords: lengths[page]?.titleWords ?? 4,
    prior: lengths[page]?.prior ?? 1,
  })),
});
const order = (matches: WordMatch[], meta = pages()) =>
  rankPages(matches, meta).map(({ page }) => page);

describe('first comes the page', () => {
  it('with the word in its title, then in its other names, then in its text', () => {
    const pagesWith = { 1: { text: [9] }, 2: { terms: [9] }, 3: { title: [0] } };
    expect(order([match(['قانون', pagesWith])])).toEqual([3, 2, 1]);
  });

  it('that has the word more often', () => {
    expect(order([match(['قانون', { 1: { text: [9] }, 2: { text: [9, 30, 70] } }])])).toEqual([
      2, 1,
    ]);
  });

  it('that is shorter, where both have the word once', () => {
    const found = [match(['قانون', { 1: { text: [9] }, 2: { text: [9] } }])];
    expect(order(found, pages(20, { 1: { words: 900 }, 2: { words: 30 } }))).toEqual([2, 1]);
    expect(order(found, pages(20, { 1: { words: 30 }, 2: { words: 900 } }))).toEqual([1, 2]);
  });

  it('with the word itself, then with a form of it, then with its consonants', () => {
    const found = match(
      ['قوانين', { 1: { text: [9] } }, 'form'],
      ['قانون', { 2: { text: [9] } }],
      ['قنن', { 3: { text: [9] } }, 'consonants'],
    );
    expect(order([found])).toEqual([2, 1, 3]);
  });

  it('with the rarer of two words', () => {
    const everywhere = Object.fromEntries(
      Array.from({ length: 15 }, (_, page) => [page, { text: [9] }]),
    );
    const found = [match(['قرار', everywhere]), match(['زيتون', { 17: { text: [9] } }])];
    expect(order(found)[0]).toBe(17);
  });

  it('with all words, before one with a single word often', () => {
    const found = [
      match(['قانون', { 1: { text: [1, 2, 3, 4, 5, 6] }, 2: { text: [5] } }]),
      match(['العمل', { 2: { text: [80] } }]),
    ];
    expect(order(found)).toEqual([2, 1]);
  });

  it('with the words close together', () => {
    const found = [
      match(['قانون', { 1: { text: [5] }, 2: { text: [5] } }]),
      match(['عمل', { 1: { text: [90] }, 2: { text: [6] } }]),
    ];
    expect(order(found)).toEqual([2, 1]);
  });

  it('with the words in the order of the query', () => {
    const found = [
      match(['قانون', { 1: { text: [6] }, 2: { text: [5] } }]),
      match(['عمل', { 1: { text: [5] }, 2: { text: [6] } }]),
    ];
    expect(order(found)).toEqual([2, 1]);
  });

  it('whose title is the query and nothing else', () => {
    const title = { title: [0, 1] };
    const found = [match(['قانون', { 1: title, 2: title }])];
    expect(order(found, pages(20, { 1: { titleWords: 6 }, 2: { titleWords: 1 } }))).toEqual([2, 1]);
  });

  it('that readers are likelier to be after, where both answer alike', () => {
    const found = [match(['قانون', { 1: { text: [9] }, 2: { text: [9] } }])];
    expect(order(found, pages(20, { 2: { prior: 1.03 } }))).toEqual([2, 1]);
    expect(order(found, pages(20, { 2: { prior: 0.85 } }))).toEqual([1, 2]);
  });

  it('that stands first in the index, where nothing else tells', () => {
    expect(order([match(['قانون', { 7: { text: [9] }, 3: { text: [9] } }])])).toEqual([3, 7]);
  });
});

describe('a ranked page', () => {
  const ranked = rankPages(
    [
      match(['قانون', { 1: { text: [1] }, 2: { text: [1] } }]),
      match(['عمل', { 2: { title: [0] } }]),
      match(),
    ],
    pages(),
  );

  it('tells which words of the query it has', () => {
    expect(ranked.map(({ page, words }) => [page, words])).toEqual([
      [2, [0, 1]],
      [1, [0]],
    ]);
  });

  it('has a score that is a positive number, and none is above the one before', () => {
    const scores = ranked.map(({ score }) => score);
    expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

it.each([[[]], [[match()]], [[match(), match()]]])('nothing found is no page', (matches) => {
  expect(rankPages(matches, pages())).toEqual([]);
  expect(rankPages(matches, { pages: [] })).toEqual([]);
});

it('places are read field by field', () => {
  const read: [number, string][] = [];
  const { postings } = indexedWord('قانون', { 0: { title: [0, 2], terms: [7], text: [9, 15] } });
  readPlaces(postings[0]?.places ?? [], (at, field) => read.push([at, field]));
  expect(read).toEqual([
    [0, 'title'],
    [2, 'title'],
    [7, 'terms'],
    [9, 'text'],
    [15, 'text'],
  ]);
});
