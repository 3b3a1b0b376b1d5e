import { describe, expect, it } from 'vitest';
import { decodeCbor } from '#search/browser/cbor.ts';
import { cutChunks } from '#search/build/chunk.ts';
import { createCborWriter } from '#search/build/cbor.ts';
import type { EncodedWord } from '#search/build/merge.ts';
import { keyOf } from '#search/key.ts';

const letters = [...'بتجدرسعفقلمنه'];
/** Words of three consonants, each as heavy as is said. */
const words = (bytes = 100): EncodedWord[] =>
  letters
    .flatMap((a) => letters.flatMap((b) => letters.map((c) => encoded(keyOf(a + b + c), bytes))))
    .sort(({ key: a }, { key: b }) => (a < b ? -1 : 1));
const encoded = (key: string, bytes: number): EncodedWord => {
  const writer = createCborWriter();
  writer.text(key + '.'.repeat(bytes));
  return { key, pages: 1, bytes: writer.bytes() };
};
const chunksOf = (all: Iterable<EncodedWord>) => [...cutChunks(all)];
const inOrder = (all: EncodedWord[]) => all.sort(({ key: a }, { key: b }) => (a < b ? -1 : 1));

describe('chunks', () => {
  it('are none where there are no words', () => {
    expect(chunksOf([])).toEqual([]);
  });

  it('are neither small nor large', () => {
    const sizes = chunksOf(words()).map(({ content }) => content.length);
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.max(...sizes)).toBeLessThan(8_100);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(2_400);
  });

  it('hold all forms of a word together, however many they are', () => {
    const forms = Array.from({ length: 300 }, (_, order) =>
      encoded(`بتجx${String.fromCharCode(0x628 + (order % 20))}${order}`, 100),
    );
    const chunks = chunksOf(inOrder([...words(), ...forms]));
    const holding = chunks.filter(({ content }) => content.includes('بتجx'));
    expect(holding).toHaveLength(1);
  });

  it('say what their first word begins with, and no word before it', () => {
    let last = '';
    for (const { from, content } of chunksOf(words())) {
      const [keys] = decodeCbor(content) as [string[]];
      expect(keys[0]?.startsWith(from)).toBe(true);
      expect(from > last).toBe(true);
      last = keys.at(-1) ?? '';
    }
  });

  it.each([400, 900, 1500, 2100])('a word more changes one or two of them: after word %d', (at) => {
    const before = chunksOf(words());
    const more = words();
    more.splice(at, 0, encoded(`${more[at - 1]?.key}ه`, 100));
    const known = new Set(before.map(({ content }) => content.toString('latin1')));
    const changed = chunksOf(more).filter(({ content }) => !known.has(content.toString('latin1')));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(4);
  });
});
