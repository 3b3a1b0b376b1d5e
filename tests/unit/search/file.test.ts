import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gzip, nameByContent, nameOnce } from '#search/build/file.ts';

it('a file is named by what it holds', () => {
  const [file, same, other] = ['نص', 'نص', 'نص آخر'].map((text) =>
    nameByContent('meta', '.pf_meta', gzip(text)),
  );
  expect(file?.path).toMatch(/^meta\.[0-9a-f]{10}\.pf_meta$/);
  expect(same).toEqual(file);
  expect(other?.path).not.toBe(file?.path);
  expect(gunzipSync(file?.content ?? '').toString()).toBe('نص');
});

it('a name that is taken is not given again', () => {
  const free = nameOnce();
  expect(['a', 'b', 'a', 'a', 'a-2'].map(free)).toEqual(['a', 'b', 'a-2', 'a-3', 'a-2-2']);
});
