import { expect, test } from 'vitest';
import { readLexicon } from '#data/read-lexicon.ts';
import { contentWith } from '../../fixtures/content-with.ts';

const list = (terms: string) => `title: قائمة\ndirection: both\nterms:\n${terms}`;

test('the lists are read in the order of their files', async () => {
  const folder = contentWith({
    'lexicon/b.yaml': list('  - term: مئة\n    forms: [مائة]\n'),
    'lexicon/a.yaml': list('  - term: قانون\n    forms: [قوانين]\n'),
  });
  expect(await readLexicon(folder)).toEqual([
    { term: 'قانون', forms: ['قوانين'], direction: 'both' },
    { term: 'مئة', forms: ['مائة'], direction: 'both' },
  ]);
});

test('content without a lexicon has no words', async () => {
  expect(await readLexicon(contentWith({}))).toEqual([]);
});

test('a wrong list is refused with its file, line and correction', async () => {
  const folder = contentWith({ 'lexicon/a.yaml': list('  - term: كهرباء\n    forms: [كهربا]\n') });
  await expect(readLexicon(folder)).rejects.toThrow(
    /lexicon\/a\.yaml\n {2}السطر 5، الكلمات ← 1 ← الصيغ الأخرى ← 1 \(terms\.0\.forms\.0\):\n.*احذف هذه الصيغة/,
  );
});
