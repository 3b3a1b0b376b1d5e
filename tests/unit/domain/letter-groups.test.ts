import { expect, test } from 'vitest';
import {
  groupByLetter,
  letterAnchor,
  letterLinks,
  letterSlug,
  paginateLetters,
} from '#domain/letter-groups.ts';

const groups = groupByLetter(['يعرب', 'أمجد', 'أسعد', 'Yarub', 'إياد'], (name) => name);

test('items stand in order under their letters', () => {
  expect(groups).toEqual([
    { letter: 'ا', items: ['أسعد', 'أمجد', 'إياد'] },
    { letter: 'ي', items: ['يعرب'] },
    { letter: 'Y', items: ['Yarub'] },
  ]);
});

test('every letter of the alphabet is there, only those with items are links', () => {
  const links = letterLinks(groups);
  expect(links).toHaveLength(29);
  expect(links[0]).toEqual({ letter: 'ا', href: '#letter-ا' });
  expect(links[1]).toEqual({ letter: 'ب' });
  expect(links.at(-1)).toEqual({ letter: 'Y', href: '#letter-Y' });
});

test('titles without a letter have an anchor that an address can carry', () => {
  expect(letterAnchor('#')).toBe('letter-other');
});

test('a letter has an address in Latin letters, all but the Arabic ones one together', () => {
  const letters = letterLinks([]).map(({ letter }) => letter);
  const slugs = letters.map(letterSlug);
  expect(new Set(slugs).size).toBe(28);
  expect(slugs.every((slug) => /^[a-z]+$/.test(slug))).toBe(true);
  expect(['ا', 'ي', 'E', '#', 'toString'].map(letterSlug)).toEqual([
    'alef',
    'yeh',
    'other',
    'other',
    'other',
  ]);
});

test('a long index is cut into pages, each letter found on the page where it begins', () => {
  const names = ['أمجد', 'أسعد', 'إياد', 'بشار', 'يعرب'];
  const pages = paginateLetters(names, (name) => name, 2);
  expect(pages.map(({ groups }) => groups)).toEqual([
    [{ letter: 'ا', items: ['أسعد', 'أمجد'] }],
    [
      { letter: 'ا', items: ['إياد'] },
      { letter: 'ب', items: ['بشار'] },
    ],
    [{ letter: 'ي', items: ['يعرب'] }],
  ]);
  expect(pages[1]).toMatchObject({ number: 2, total: 3 });
  expect([...(pages[2]?.pageOf ?? [])]).toEqual([
    ['ا', 1],
    ['ب', 2],
    ['ي', 3],
  ]);
  expect(paginateLetters([], String, 2)).toMatchObject([{ groups: [], number: 1, total: 1 }]);
});
