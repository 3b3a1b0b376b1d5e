import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { decodeCbor } from '#search/browser/cbor.ts';
import { inOrder } from '#search/build/order.ts';
import { sourcesOf } from '#search/build/source.ts';
import { pagefindWords, type Words } from '../../fixtures/pagefind-words.ts';
import { documents, lexicon } from '../../fixtures/search-documents.ts';
import { writtenIndex } from '../../fixtures/written-index.ts';

it('the words of our index, their pages and their places are those that Pagefind writes', async () => {
  // Without years pages are numbered without gaps.
  const undated = documents.map((document) => ({
    ...document,
    date: undefined,
    filters: { collection: document.filters?.['collection'] ?? [] },
  }));
  const { folder, remove } = await writtenIndex(undated, lexicon);
  const own = readdirSync(join(folder, 'index')).flatMap((file) => {
    const [words] = decodeCbor(gunzipSync(readFileSync(join(folder, 'index', file)))) as [Words];
    return words;
  });
  await remove();
  const ordered = inOrder(sourcesOf(undated)).flatMap(({ read }) => read() ?? []);
  const theirs = await pagefindWords(ordered);
  expect(theirs.length).toBeGreaterThan(100);
  expect(own.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(theirs);
});
