/** Builds generated content in which every list is longer than its page, and holds the pages to their budgets. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateContent } from '../../tools/generate/generate-content.ts';
import { findBrowser } from '../../tools/find-browser.ts';
import { listPages, measurePage } from '../../tools/page-weight.ts';

const kilobyte = 1024;
const sizes = { acts: 150, services: 420, people: 450, places: 450, bodies: 320 };
const folder = mkdtempSync(join(tmpdir(), 'bawaba-size-'));
const content = join(folder, 'content');
const out = join(folder, 'site');

beforeAll(() => {
  generateContent(content, sizes, { seed: 7 });
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    OUT_DIR: out,
    CACHE_DIR: join(folder, 'cache'),
    SITE_URL: 'https://x.sy',
    BASE_PATH: '/',
    BUILD_WITHOUT: 'twins,data,sitemap,search,desk,previews,offline',
    WEATHER_FILE: join(folder, 'no-weather.json'),
  };
  execFileSync('node', ['tools/astro.ts', 'build'], { env, stdio: 'pipe' });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

const urlOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
const read = (url: string) => parse(readFileSync(join(out, url, 'index.html'), 'utf8'));

/** Pages of one kind have addresses that differ by an id, a number or a word of a list. */
function kindOf(url: string): string {
  const [section = '', ...steps] = url.split('/').filter(Boolean);
  const fixed = /^(page|kind|governorate|service|find|card|embed|as-of|related|all|branch|bodies)$/;
  return [section, ...steps.map((step) => (fixed.test(step) ? step : '*'))].join('/');
}

/** The heaviest pages of each kind, by their bytes before compression; to compress all would take minutes. */
function heaviest(most: number): string[] {
  const files = listPages(out).map((file) => ({ file, bytes: statSync(join(out, file)).size }));
  const kinds = Map.groupBy(files, ({ file }) => kindOf(urlOf(file)));
  return [...kinds.values()].flatMap((pages) =>
    pages
      .toSorted((a, b) => b.bytes - a.bytes)
      .slice(0, most)
      .map(({ file }) => file),
  );
}

describe('with more of everything than a page holds', () => {
  it('no page has more than 40 KB of HTML and CSS, and no service or official more than 14', async () => {
    // An act has its own text, which is as long as the law, whatever the archive holds; its links are counted below.
    const entries = /^\/(?:services|officials)\/[a-z]+-\d+\/$/;
    const files = heaviest(2);
    expect(files.length).toBeGreaterThan(60);
    const pages = await Promise.all(files.map((file) => measurePage(out, file)));
    const over = pages.flatMap(({ url, html, css }) => {
      const size = (html.brotli + css.brotli) / kilobyte;
      return size > (entries.test(url) ? 14 : 40) ? [`${url}: ${size.toFixed(1)} KB`] : [];
    });
    expect(over).toEqual([]);
  });

  it('no page leads to more entries than a page of names holds, so that none grows with the content', () => {
    const most = 420;
    const collections = /^\/(services|officials|organisations|places|contact|decrees)\/[^#?]/;
    const long = listPages(out).flatMap((file) => {
      const html = readFileSync(join(out, file), 'utf8');
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      const links = new Set([...main.matchAll(/href="([^"#?]+)/g)].map(([, href = '']) => href));
      const counts = new Map<string, number>();
      for (const href of links) {
        const [, collection] = collections.exec(href) ?? [];
        if (collection) counts.set(collection, (counts.get(collection) ?? 0) + 1);
      }
      return [...counts]
        .filter(([, count]) => count > most)
        .map(([name, count]) => `${urlOf(file)}: ${count} of ${name}`);
    });
    expect(long).toEqual([]);
  });

  it('an act that many rest on leads to a page of all of them', () => {
    const related = listPages(out).filter((file) => file.endsWith('/related/index.html'));
    expect(related.length).toBeGreaterThan(0);
    for (const file of related) {
      const url = urlOf(file);
      const act = read(url.replace(/related\/$/, ''));
      const count = Number(
        /\((\d+)\)/.exec(act.querySelector(`a[href="${url}"]`)?.text ?? '')?.[1],
      );
      expect(count).toBeGreaterThan(60);
      expect(act.querySelectorAll('#services li').length).toBeLessThanOrEqual(15);
      expect(read(url).querySelectorAll('main section li').length).toBe(Math.min(count, 200));
    }
  });

  it.each([
    ['/services/', 'services', sizes.services],
    ['/places/find/', 'places', sizes.places],
    ['/officials/all/', 'officials', sizes.people],
    ['/contact/', 'contact', sizes.bodies],
  ])('the pages of %s together lead to every entry of its kind', (list, collection, count) => {
    const entry = new RegExp(`^/${collection}/[^/]+-\\d+/$`);
    const found = new Set<string>();
    for (let number = 1; ; number += 1) {
      const url = number === 1 ? list : `${list}page/${number}/`;
      if (!existsSync(join(out, url))) break;
      const page = read(url);
      const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
      expect(canonical).toBe(`https://x.sy${url}`);
      if (number > 1) expect(page.querySelector('title')?.text).toContain(`الصفحة ${number}`);
      for (const link of page.querySelectorAll('main a')) {
        const href = link.getAttribute('href') ?? '';
        if (entry.test(href)) found.add(href);
      }
    }
    expect(found.size).toBeGreaterThanOrEqual(count);
  });

  it('the finder of places brings what is asked for from other pages', async () => {
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: ['--no-sandbox'],
    });
    try {
      const page = await browser.newPage();
      const asked = await serveTo(page);
      await page.goto('https://x.sy/places/find/');
      const names = page.locator('.place:visible h3');
      const rows = await names.count();
      expect(rows).toBe(200);
      asked.length = 0;
      await page.getByRole('combobox', { name: 'المحافظة', exact: true }).selectOption('tartus');
      await expect.poll(() => names.count()).toBe(placesIn('tartus'));
      expect(asked.length).toBeLessThanOrEqual(2);
      await page.getByRole('button', { name: 'القائمة كلها' }).click();
      await expect.poll(() => names.count()).toBe(rows);
      await page.getByRole('combobox', { name: 'أو الأقرب' }).selectOption('homs');
      const status = page.getByRole('main').getByRole('status');
      await expect.poll(() => status.textContent()).toMatch(/في حمص و.+ و.+، مرتبة بالبعد/);
      const distances = await page
        .locator('.place:visible [data-distance]')
        .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('data-distance'))));
      expect(distances.length).toBeGreaterThan(20);
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    } finally {
      await browser.close();
    }
  });
});

function placesIn(governorate: string): number {
  const list = read(`/places/governorate/${governorate}/`);
  return list.querySelectorAll('.place').length;
}

/** Answers a page with the built files; the addresses of the pages that it asks for are kept. */
async function serveTo(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.endsWith('/')) asked.push(path);
    const file = join(out, path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  return asked;
}
