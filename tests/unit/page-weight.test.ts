import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPageLoads, staticImports, urlsInCss } from '../../tools/page-loads.ts';
import { listPages, measurePage } from '../../tools/page-weight.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function site(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bawaba-weight-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe('measurePage', async () => {
  const page =
    '<link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/a.js"></script>';
  const folder = site({
    'services/birth/index.html': page,
    '_astro/a.css': '@font-face{src:url(./kufi.woff2) format("woff2")}',
    '_astro/a.js': 'import{x}from"./b.js";x();import("./later.js")',
    '_astro/b.js': 'import"./a.js";export const x=()=>{};',
    '_astro/later.js': 'x'.repeat(9999),
    '_astro/kufi.woff2': 'f'.repeat(1000),
  });
  const weight = await measurePage(folder, 'services/birth/index.html');

  it('names the page by its address', async () => {
    expect(weight.url).toBe('/services/birth/');
    expect((await measurePage(site({ '404.html': '' }), '404.html')).url).toBe('/404.html');
    expect((await measurePage(site({ 'index.html': '' }), 'index.html')).url).toBe('/');
  });

  it('weighs the page, its style sheets and the fonts that they name', () => {
    expect(weight.html.raw).toBe(page.length);
    expect(weight.css.raw).toBe(49);
    expect(weight.fonts.raw).toBe(1000);
    expect(weight.fonts.brotli).toBeLessThan(100);
  });

  it('does not weigh the old form of a font beside the new one', async () => {
    const both = site({
      'index.html': '<link rel="stylesheet" href="/a.css">',
      'a.css': '@font-face{src:url(/kufi.woff2),url(/kufi.woff)}',
      'kufi.woff2': 'f'.repeat(10),
      'kufi.woff': 'f'.repeat(20),
    });
    expect((await measurePage(both, 'index.html')).fonts.raw).toBe(10);
  });

  it('weighs scripts with their static imports, each once, without later ones', () => {
    expect(weight.js.raw).toBe(46 + 37);
    expect(weight.files).not.toContain('_astro/later.js');
  });

  it('weighs inline scripts, but not data in a script', async () => {
    const html =
      '<script type="module">go()</script><script type="application/ld+json">{}</script>';
    const { js } = await measurePage(site({ 'index.html': html }), 'index.html');
    expect(js.raw).toBe(4);
  });

  it('reports what the folder does not hold', async () => {
    const html = '<link rel="stylesheet" href="/gone.css"><script src="gone.js" defer></script>';
    const { missing } = await measurePage(site({ 'a/index.html': html }), 'a/index.html');
    expect(missing).toEqual(['gone.css', 'a/gone.js']);
  });

  it('finds the files of a site that is published under a sub-path', async () => {
    const html = '<link rel="stylesheet" href="/portal/a.css">';
    const published = site({ 'index.html': html, 'a.css': 'p{}' });
    expect((await measurePage(published, 'index.html', '/portal')).css.raw).toBe(3);
  });
});

describe('readPageLoads', () => {
  it.each([
    ['<head><script src="/a.js"></script></head>', ['/a.js']],
    ['<body><script src="/a.js"></script></body>', ['/a.js']],
    ['<head><script>go()</script></head>', ['inline']],
    ['<body><script>go()</script></body>', []],
    ['<head><script src="/a.js" defer></script></head>', []],
    ['<head><script src="/a.js" async></script></head>', []],
    ['<head><script type="module" src="/a.js"></script></head>', []],
    ['<head><script type="application/ld+json">{}</script></head>', []],
  ])('%s holds back the page: %j', (html, blocking) => {
    expect(readPageLoads(`<html>${html}</html>`).blockingScripts).toEqual(blocking);
  });

  it.each([
    ['<img src="https://x.example/a.png">', 'https://x.example/a.png'],
    ['<img src="/a.png" srcset="/a.png 1x, //x.example/b.png 2x">', '//x.example/b.png'],
    ['<iframe src="https://x.example/"></iframe>', 'https://x.example/'],
    ['<link rel="preconnect" href="https://x.example">', 'https://x.example'],
    ['<video poster="https://x.example/p.jpg"></video>', 'https://x.example/p.jpg'],
    ['<style>p{background:url("https://x.example/b.png")}</style>', 'https://x.example/b.png'],
    ['<p style="background:url(https://x.example/c.png)"></p>', 'https://x.example/c.png'],
  ])('%s loads %s', (html, address) => {
    expect(readPageLoads(html).all).toContain(address);
  });

  it('a link to follow and a canonical address load nothing', () => {
    const html =
      '<link rel="canonical" href="https://x.example/"><a href="https://x.example/">x</a>';
    expect(readPageLoads(html).all).toEqual([]);
  });

  it('finds the preloaded fonts', () => {
    const html =
      '<link rel="preload" as="font" href="/a.woff2"><link rel="preload" as="image" href="/b.png">';
    expect(readPageLoads(html).preloadedFonts).toEqual(['/a.woff2']);
  });
});

it('urlsInCss finds every form of address and skips data', () => {
  const css = `@import "a.css";p{background:url(b.png)}q{background:url( 'c.png' )}r{background:url(data:x)}`;
  expect(urlsInCss(css)).toEqual(['a.css', 'b.png', 'c.png']);
});

it('staticImports finds minified imports and re-exports only', () => {
  const script =
    'import"./a.js";import{b as c}from"./b.js";export*from"./d.js";import("./e.js");f.from("g")';
  expect(staticImports(script)).toEqual(['./a.js', './b.js', './d.js']);
});

it('listPages leaves the editors’ desk out', () => {
  const folder = site({
    'index.html': '',
    'admin/index.html': '',
    'a/index.html': '',
    'a/x.css': '',
  });
  expect(listPages(folder)).toEqual(['a/index.html', 'index.html']);
});
