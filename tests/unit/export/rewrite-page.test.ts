import { describe, expect, it } from 'vitest';
import { rewritePage, type PagePlace } from '../../../tools/export/edition/rewrite-page.ts';
import { folderScript, scriptsFile } from '../../../tools/export/edition/script-files.ts';
import { rewriteStyle } from '../../../tools/export/edition/rewrite-style.ts';

const place: PagePlace = {
  path: 'services/x/index.html',
  home: 'https://portal.example/',
  has: (path) => !path.startsWith('admin/') && path !== '_astro/worker.js',
  policy: "default-src 'self'",
};
const rewrite = (html: string, changes: Partial<PagePlace> = {}) =>
  rewritePage(html, { ...place, ...changes }).html;

describe('the addresses of a page in a folder', () => {
  it.each([
    ['a page', '<a href="/services/">', '<a href="../../services/index.html">'],
    ['the first page', '<a href="/">', '<a href="../../index.html">'],
    ['a place in a page', '<a href="/law/#art-1">', '<a href="../../law/index.html#art-1">'],
    [
      'a query',
      '<a href="/search/?a=1&amp;b=2">',
      '<a href="../../search/index.html?a=1&amp;b=2">',
    ],
    ['a page beside it', '<a href="../y/">', '<a href="../y/index.html">'],
    ['a file', '<a href="/data/a.csv">', '<a href="../../data/a.csv">'],
    ['a picture', '<img alt="" src="/a.png">', '<img alt="" src="../../a.png">'],
    [
      'pictures for several screens',
      '<img srcset="/a.png 1x, /b.png 2x">',
      '<img srcset="../../a.png 1x, ../../b.png 2x">',
    ],
    ['a form', "<form action='/search/'>", "<form action='../../search/index.html'>"],
    ['an address without quotes', '<a href=/services/>', '<a href="../../services/index.html">'],
    ['a drawing', '<use xlink:href="/a.svg#b"/>', '<use xlink:href="../../a.svg#b"/>'],
    [
      'a page that leads on',
      '<meta http-equiv="refresh" content="0; url=/services/">',
      '<meta http-equiv="refresh" content="0; url=../../services/index.html">',
    ],
    ['what the copy has not', '<a href="/admin/">', '<a href="https://portal.example/admin/">'],
  ])('%s', (_, html, expected) => {
    expect(rewrite(html)).toBe(expected);
  });

  it.each([
    '<a href="https://other.example/a/">',
    '<link rel="canonical" href="https://portal.example/services/x/">',
    '<meta property="og:url" content="https://portal.example/services/x/">',
    '<a href="#main">',
    '<a href="tel:112">',
    '<p title="/services/">/services/ &amp; <!-- <a href="/"> --></p>',
    '<script type="application/ld+json">{"a":"<a href=\\"/\\">"}</script>',
    '<svg viewBox="0 0 1 1"><path fill="url(#a)" d="M0 0"/></svg>',
    '<input disabled value=a>',
    '<plan-builder data-url="/plan/index.json">',
  ])('%s stays byte for byte', (html) => {
    expect(rewrite(html)).toBe(html);
  });

  it('start where the page lies', () => {
    expect(rewrite('<a href="/services/">', { path: 'index.html' })).toBe(
      '<a href="./services/index.html">',
    );
  });

  it('that nobody can follow from the copy are no links', () => {
    const html = '<a href="sms:?body=x" class="b">أرسلها</a>';
    expect(rewrite(html, { deadLinks: /^sms:/ })).toBe('<a class="b">أرسلها</a>');
  });
});

describe('the head of a page in a folder', () => {
  it('says where the root is', () => {
    expect(rewrite('<html lang="ar" dir="rtl">')).toBe(
      '<html lang="ar" dir="rtl" data-root="../../">',
    );
  });

  it('has the policy of the copy, or none', () => {
    const html = '<meta http-equiv="Content-Security-Policy" content="a">';
    expect(rewrite(html)).toContain('content="default-src \'self\'"');
    expect(rewrite(html, { policy: undefined })).toBe('');
  });

  it.each(['manifest', 'preload', 'modulepreload'])('has no %s', (rel) => {
    expect(rewrite(`<title>a</title><link rel="${rel}" href="/a">`)).toBe('<title>a</title>');
  });
});

describe('the scripts of a page in a folder', () => {
  const html =
    '<body><script type="module" src="/_astro/a.js"></script><p></p><script type="module" src="/_astro/b.js"></script></body>';

  it('are one classic script, after what it stands on', () => {
    const set = scriptsFile(['_astro/a.js', '_astro/b.js']);
    expect(rewrite(html)).toBe(
      `<body><script defer src="../../${folderScript}"></script><script defer src="../../${set}"></script><p></p></body>`,
    );
  });

  it('are none where the copy has none of them', () => {
    const worker = '<p></p><script type="module" src="/_astro/worker.js"></script>';
    expect(rewritePage(worker, place)).toEqual({ html: '<p></p>', scripts: [], data: [] });
    expect(rewritePage(worker + html, place).scripts).toEqual(['_astro/a.js', '_astro/b.js']);
  });

  it('are named, with the data that they read', () => {
    const page = `${html}<plan-builder data-url="/plan/index.json"><place-finder data-url="/places/">`;
    expect(rewritePage(page, place)).toMatchObject({
      scripts: ['_astro/a.js', '_astro/b.js'],
      data: ['plan/index.json'],
    });
  });
});

describe('rewriteStyle', () => {
  it.each([
    ['src:url(/_astro/a.woff2)', 'src:url(../_astro/a.woff2)'],
    ['background:url("/a.png")', 'background:url("../a.png")'],
    ["@import '/a.css'", "@import '../a.css'"],
    ['background:url(data:image/png;base64,a/b)', 'background:url(data:image/png;base64,a/b)'],
    ['fill:url(#a)', 'fill:url(#a)'],
  ])('%s', (css, expected) => {
    expect(rewriteStyle(css, '_astro/global.css')).toBe(expected);
  });
});
