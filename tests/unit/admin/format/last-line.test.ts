import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lastLine } from '../../../../admin/patches/last-line.ts';

it.each(lastLine)('the source that $name changes stands in Decap once', ({ file, find }) => {
  expect(readFileSync(`node_modules/${file}`, 'utf8').split(find)).toHaveLength(2);
});
