import { expect, it, test } from 'vitest';
import { anchorPoints } from '#domain/decree/points.ts';

test.each([
  ['<p>أ- نص</p>', '<p id="art-12-a">أ- نص</p>'],
  ['<p>ب - نص</p>', '<p id="art-12-b">ب - نص</p>'],
  ['<p>(ج) نص</p>', '<p id="art-12-c">(ج) نص</p>'],
  ['<p>د) نص</p>', '<p id="art-12-d">د) نص</p>'],
  ['<p>هـ- نص</p>', '<p id="art-12-e">هـ- نص</p>'],
  ['<p>أـ نص</p>', '<p id="art-12-a">أـ نص</p>'],
  ['<li>و. نص</li>', '<li id="art-12-f">و. نص</li>'],
  ['<li>\n<p>ز/ نص</p></li>', '<li id="art-12-g">\n<p>ز/ نص</p></li>'],
  ['<li><strong>ح-</strong> نص</li>', '<li id="art-12-h"><strong>ح-</strong> نص</li>'],
  ['<p>أ- نص</p><p>أ- آخر</p>', '<p id="art-12-a">أ- نص</p><p>أ- آخر</p>'],
  [
    '<p>نص:\nأ- أول\nب- ثان\nتتمته</p>',
    '<p>نص:<br>\n<span id="art-12-a"></span>أ- أول<br>\n<span id="art-12-b"></span>ب- ثان\nتتمته</p>',
  ],
  [
    '<li>\n<p>ز/ أول\nز/ ثان</p></li>',
    '<li id="art-12-g">\n<p>ز/ أول<br>\n<span></span>ز/ ثان</p></li>',
  ],
  ['<p>أولاً- نص</p>', '<p>أولاً- نص</p>'],
  ['<p>و نص</p>', '<p>و نص</p>'],
  ['<p>ء- نص</p>', '<p>ء- نص</p>'],
  ['<p class="x">أ- نص</p>', '<p class="x">أ- نص</p>'],
])('%s becomes %s', (html, expected) => {
  expect(anchorPoints(html, 'art-12')).toBe(expected);
});

it('names the points of a مكرر otherwise than the article with that letter', () => {
  expect(anchorPoints('<p>أ- نص</p>', 'art-12-bis')).toContain('id="art-12-bis-point-a"');
  expect(anchorPoints('<p>أ- نص</p>', 'art-12-bis-2')).toContain('id="art-12-bis-2-a"');
});

it('goes from article to article, past headings within them', () => {
  const html =
    '<p>أ- قبلها</p><h3 id="art-1">المادة 1</h3><p>أ- أول</p><h4 id="x">أولاً</h4><p>ب- ثان</p>' +
    '<h2 id="الباب">الباب</h2><p>ج- لا مادة</p><h3 class="y" id="art-2">المادة 2</h3><p>أ- نص</p>';
  const ids = [...anchorPoints(html).matchAll(/<p id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['art-1-a', 'art-1-b', 'art-2-a']);
});
