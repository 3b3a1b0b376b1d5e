import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { comparePages } from '../../../tools/bench-build/compare-pages.ts';

const root = mkdtempSync(join(tmpdir(), 'bawaba-compare-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
function site(pages: Record<string, string>): string {
  const folder = join(root, String((count += 1)));
  for (const [page, main] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, page)), { recursive: true });
    writeFileSync(join(folder, page), `<nav>قائمة</nav><main>${main}</main>`);
  }
  return folder;
}

const ours = site({ 'a.html': '<p>نص <a href="/المادة/">المادة</a></p>', 'b.html': 'نص' });

test('pages with other markup and white space, the same words and links, are the same', () => {
  const theirs = site({
    'a.html': '<div>نص\n\n<b><a href="/%D8%A7%D9%84%D9%85%D8%A7%D8%AF%D8%A9/">المادة</a></b></div>',
    'b.html': 'نص',
    'list/page/1/index.html': 'redirect',
  });
  expect(comparePages(ours, theirs, 10)).toEqual({
    compared: 2,
    differences: [],
    missing: [],
    extra: [],
  });
});

test('a page that says less, links less or is absent is told', () => {
  const less = comparePages(ours, site({ 'a.html': 'نص', 'c.html': '' }), 10);
  expect(less.differences.map(({ page }) => page)).toEqual(['a.html']);
  expect(less).toMatchObject({ missing: ['b.html'], extra: ['c.html'] });
  const unlinked = comparePages(ours, site({ 'a.html': 'نص المادة', 'b.html': 'نص' }), 10);
  expect(unlinked.differences).toEqual([{ page: 'a.html', what: 'no link to /المادة/' }]);
});
