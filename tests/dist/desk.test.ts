import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { readBackend } from '../../admin/config/read-backend.ts';
import { deskPolicy } from '../../admin/policy.ts';
import { assertBuilt, distDirectory } from '../../tools/dist.ts';

assertBuilt();

const desk = join(distDirectory, 'admin');
const read = (path: string) => readFileSync(join(desk, path));
const page = parse(read('index.html').toString());
const loads = page
  .querySelectorAll('script[src], link[rel=stylesheet], link[rel=modulepreload]')
  .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
const scripts = globSync('**/*.js', { cwd: desk });

describe('the desk', () => {
  it('loads at most 0.7 MB, its letters included', () => {
    const letters = globSync('assets/vazirmatn-arabic-*.woff2', { cwd: desk });
    expect(letters).toHaveLength(1);
    const sizes = ['index.html', ...loads, ...letters].map(
      (path) => brotliCompressSync(read(path)).length,
    );
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(700_000);
  });

  it('names only files of its own', () => {
    expect(loads.length).toBeGreaterThanOrEqual(2);
    expect(loads.filter((path) => !path.startsWith('./assets/'))).toEqual([]);
    const sheets = globSync('**/*.css', { cwd: desk }).map((path) => read(path).toString());
    expect(sheets.join('').match(/url\((?!\.\/)[^)]*\)|@import/g)).toBeNull();
  });

  it('makes no code from text', () => {
    expect(scripts.length).toBeGreaterThan(0);
    const found = scripts.flatMap((path) =>
      [
        ...read(path)
          .toString()
          .matchAll(/\beval\(|(?<![.\w])(?:new )?Function\(|=Function\b(?!\.)/g),
      ].map(
        ({ 0: match, input, index }) =>
          `${path}: ${match} in ${input.slice(index - 40, index + 40)}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('has no script and no style in its page, so that a policy may refuse them all', () => {
    expect(page.querySelectorAll('script:not([src]), style, [style]')).toEqual([]);
    expect(page.toString()).not.toMatch(/\son\w+=/);
  });

  it('says the policy under which it works', () => {
    expect(read('csp.txt').toString()).toBe(`${deskPolicy(readBackend(process.cwd()))}\n`);
  });

  it('has only the backend it was built with', () => {
    const all = scripts.map((path) => read(path).toString()).join('');
    expect(all.match(/api\.github\.com|codeberg\.org|apollo|\/api\/v4/g) ?? []).toEqual([]);
  });
});
