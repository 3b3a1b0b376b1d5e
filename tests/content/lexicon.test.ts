import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { contentFolder } from '#data/content-folder.ts';
import { readContent } from '#data/read-content.ts';
import type { Lexicon } from '#schema/lexicon.ts';

/** All that the portal prints, folded, each word between spaces. */
let words: string;
let lists: { file: string; list: Lexicon }[];

beforeAll(async () => {
  const { entries } = await readContent(contentFolder);
  lists = [...entries.lexicon.values()].map(({ file, data }) => ({ file, list: data as Lexicon }));
  const files = globSync('**/*.{md,mdx,yaml}', { cwd: contentFolder });
  const text = files
    .filter((file) => !file.startsWith('lexicon'))
    .map((file) => readFileSync(path.join(contentFolder, file), 'utf8'));
  words = ` ${fold(text.join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
});

test('there are lists', () => {
  expect(lists.length).toBeGreaterThan(0);
});

test('a term that only receives stands in the content: else its forms would lead nowhere', () => {
  const unknown = lists
    .filter(({ list }) => list.direction === 'to-term')
    .flatMap(({ file, list }) => list.terms.map(({ term }) => ({ file, term })))
    .filter(({ term }) => !new RegExp(` (?:[وبلكف]?ال|و?لل|[وبلكف])?${fold(term)} `).test(words));
  expect(unknown).toEqual([]);
});

test('no word of a list of equals is in it twice: all its readings would become one', () => {
  const repeated = lists
    .filter(({ list }) => list.direction === 'both')
    .flatMap(({ file, list }) => {
      const all = list.terms.flatMap(({ term, forms }) => [term, ...forms]).map(fold);
      return all
        .filter((word, index) => all.indexOf(word) !== index)
        .map((word) => `${file}: ${word}`);
    });
  expect(repeated).toEqual([]);
});

test('no pair of words stands in two lists', () => {
  const pairs = lists.flatMap(({ file, list }) =>
    list.terms.flatMap(({ term, forms }) =>
      forms.map((form) => ({ file, pair: [fold(term), fold(form)].sort().join(' = ') })),
    ),
  );
  const twice = [...Map.groupBy(pairs, ({ pair }) => pair)].filter(([, found]) => found.length > 1);
  expect(twice.map(([pair, found]) => `${pair} (${found.map(({ file }) => file)})`)).toEqual([]);
});

test('all lists together stay within 15 KB compressed, for they travel to the browser', () => {
  expect(gzipSync(JSON.stringify(lists.map(({ list }) => list.terms))).length).toBeLessThan(15_000);
});
