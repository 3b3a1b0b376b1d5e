import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { digestCode } from '../../../src/site-build/code-key.ts';

it.each([
  'src/layouts/Page.astro',
  'src/styles/global.css',
  'src/schema/decree.ts',
  'astro.config.mjs',
])('a change of %s is a change of the code', (file) => {
  const root = mkdtempSync(path.join(tmpdir(), 'bawaba-code-'));
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  const key = () => digestCode(root, ['/'], path.join(root, 'assets'));
  writeFileSync(path.join(root, file), 'one');
  const first = key();
  expect(key()).toBe(first);
  writeFileSync(path.join(root, file), 'two');
  expect(key()).not.toBe(first);
});

it('the address of the site and the names of built styles are part of the code', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'bawaba-code-'));
  const plain = digestCode(root, ['/'], path.join(root, 'assets'));
  expect(digestCode(root, ['/portal'], path.join(root, 'assets'))).not.toBe(plain);
  mkdirSync(path.join(root, 'assets'));
  writeFileSync(path.join(root, 'assets/global.abc.css'), '');
  expect(digestCode(root, ['/'], path.join(root, 'assets'))).not.toBe(plain);
});
