import { describe, expect, it } from 'vitest';
import { anchorArticles, articleAnchor } from '#domain/decree/articles.ts';

describe('the anchor of a heading', () => {
  it.each([
    ['المادة 12', 'art-12'],
    ['المادة ١٢', 'art-12'],
    ['المادة (12)', 'art-12'],
    ['المادة 12 مكرر', 'art-12-bis'],
    ['المادة 12 مكررة', 'art-12-bis'],
    ['المادة 3 – تعاريف', 'art-3'],
    ['المادة الأولى', 'art-1'],
    ['المادة الحادية عشرة', 'art-11'],
    ['الباب الأول', undefined],
    ['المادة', undefined],
    ['المادة المذكورة', undefined],
  ])('%s: %s', (heading, anchor) => {
    expect(articleAnchor(heading)).toBe(anchor);
  });
});

it('articles get their anchors and other headings keep theirs', () => {
  const body = anchorArticles({
    html: '<h2 id="الباب-الأول">الباب الأول</h2><h3 class="x" id="المادة-1">المادة 1</h3><p id="p">نص</p>',
    headings: [
      { depth: 2, slug: 'الباب-الأول', text: 'الباب الأول' },
      { depth: 3, slug: 'المادة-1', text: 'المادة 1' },
    ],
  });
  expect(body.html).toBe(
    '<h2 id="الباب-الأول">الباب الأول</h2><h3 class="x" id="art-1">المادة 1</h3><p id="p">نص</p>',
  );
  expect(body.headings.map(({ depth, slug }) => [depth, slug])).toEqual([
    [2, 'الباب-الأول'],
    [3, 'art-1'],
  ]);
});
