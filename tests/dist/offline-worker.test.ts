/** What the worker costs a reader who never asks for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { assertBuilt, distDirectory } from '../../tools/dist.ts';
import { measurePage } from '../../tools/page-weight.ts';

assertBuilt();

const worker = readFileSync(join(distDirectory, 'sw.js'));

it('the worker and what starts it have at most 6 KB of JavaScript', async () => {
  // A page with no script but that one.
  const { js, files } = await measurePage(distDirectory, '404.html', process.env['BASE_PATH']);
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts).toEqual([expect.stringContaining('StartWorker')]);
  expect(js.brotli + brotliCompressSync(worker).length).toBeLessThanOrEqual(6 * 1024);
});

it('the worker is another when the page for what is missing is', () => {
  expect(worker.toString()).toMatch(/\/\/ [\da-f]{64}\n$/);
});
