import { expect, it } from 'vitest';
import { markText } from '../../../tools/export/zim/mark-text.ts';

const shown = (html: string) =>
  markText(html).replaceAll('<!--htdig_noindex-->', '[').replaceAll('<!--/htdig_noindex-->', ']');

it.each([
  ['<body><nav>أ</nav></body>', '<body>[<nav>أ</nav></body>'],
  [
    '<body><p>أ</p><main data-search-body><p>ب<br>ج</p></main><p>د</p></body>',
    '<body>[<p>أ</p><main data-search-body>]<p>ب<br>ج</p>[</main><p>د</p></body>',
  ],
  [
    '<body><main data-search-body>أ<ul data-search-ignore><li data-search-ignore>ب</li><li>ج</li></ul>د</main></body>',
    '<body>[<main data-search-body>]أ[<ul data-search-ignore><li data-search-ignore>ب</li><li>ج</li></ul>]د[</main></body>',
  ],
  [
    '<body><main data-search-body><p data-search-ignore>أ</p></main></body>',
    '<body>[<main data-search-body>][<p data-search-ignore>أ</p>][</main></body>',
  ],
])('the index takes what the own search takes of %s', (html, expected) => {
  expect(shown(html)).toBe(expected);
});
