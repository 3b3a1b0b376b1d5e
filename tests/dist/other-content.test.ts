/** Builds the small content of the fixtures under a sub-path: what the shipped content does not show. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { find } from '#search/browser/find.ts';
import { openIndex } from '#search/browser/reader.ts';
import { readAkomaNtoso } from '../fixtures/akoma-ntoso.ts';
import { chromium } from '@playwright/test';
import { contentWith } from '../fixtures/content-with.ts';
import { findBrowser } from '../../tools/find-browser.ts';
import { markup } from '../unit/hostile/corpus/markup.ts';
import { findActive } from '../unit/hostile/inert.ts';

const site = readFileSync('tests/fixtures/small-content/site.yaml', 'utf8');
const scan = '%PDF-1.7 صورة';
const fingerprint = createHash('sha256').update(scan).digest('hex');
const content = contentWith({
  'uploads/law-2011-7.pdf': scan,
  'site.yaml': `${site}
removed:
  - path: /services/old-service/
    title: خدمة قديمة
    reason: ضُمّت إلى خدمة أخرى.
    on: 2026-02
    insteadPath: /services/
`,
  'decrees/2011/law-2011-7.md': `---
type: law
number: '7'
year: 2011
title: تنظيم الأسواق
force: unknown
textState: full
attachments:
  - label: صورة القانون
    file: /uploads/law-2011-7.pdf
    sha256: ${fingerprint}
verification: unverified
---

## المادة 1

تُنشأ في كل محافظة سوق دائمة.

## المادة 2

تُعفى الأسواق من رسم الإشغال.
`,
  'alerts/storm.yaml': alert('عاصفة', '2020-01-01'),
  'alerts/over.yaml': `${alert('عاصفة مضت', '2020-01-01')}to: 2020-01-02\n`,
  'pages/hostile.md': hostilePage(),
  'polls/hours.yaml': `title: أوقات العمل
question: متى تراجع المركز؟
options: [صباحاً, مساءً]
opens: 2020-01-01
closes: 2020-02-01
results:
  - route: sms
    votes: [3, 1]
verification: unverified
`,
});
const out = mkdtempSync(join(tmpdir(), 'bawaba-site-'));

beforeAll(() => {
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    OUT_DIR: out,
    BASE_PATH: '/portal',
    SITE_URL: 'https://x.sy',
    WEATHER_FILE: join(content, 'no-weather.json'),
  };
  execFileSync('node', ['tools/astro.ts', 'build'], { env, stdio: 'pipe' });
}, 120_000);

afterAll(() => [content, out].forEach((folder) => rmSync(folder, { recursive: true })));

const read = (path: string) => parse(readFileSync(join(out, path), 'utf8'));

it('the portal is installed and kept below its path', () => {
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.webmanifest'), 'utf8'));
  expect(manifest).toMatchObject({ id: '/portal/', scope: '/portal/', start_url: '/portal/' });
  const link = read('index.html').querySelector('link[rel=manifest]');
  expect(link?.getAttribute('href')).toBe('/portal/manifest.webmanifest');
  expect(readFileSync(join(out, 'sw.js'), 'utf8')).toContain('`/portal/`');
});

it('a removed entry leaves a page that says so, and is not listed', () => {
  const page = read('services/old-service/index.html');
  expect(page.querySelector('h1')?.textContent).toBe('خدمة قديمة');
  const text = page.querySelector('main')?.textContent;
  expect(text).toContain('ضُمّت إلى خدمة أخرى.');
  expect(text).toContain('أُزيلت في شباط 2026');
  expect(page.querySelector('main a')?.getAttribute('href')).toBe('/portal/services/');
  expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(readFileSync(join(out, 'sitemap-0.xml'), 'utf8')).not.toContain('old-service');
});

it('an open alert stands at the head of every page with its window, a past one only in the list', () => {
  for (const path of ['index.html', '404.html', 'topics/index.html']) {
    const strip = read(path).querySelector('section[aria-label="تنبيهات سارية"]');
    expect(strip?.textContent).toContain('خطر: عاصفة');
    expect(strip?.textContent).not.toContain('عاصفة مضت');
    expect(strip?.querySelector('[data-from]')?.getAttribute('data-from')).toBe('2020-01-01');
  }
  const headings = read('alerts/index.html').querySelectorAll('main h3');
  expect(headings.map(({ textContent }) => textContent.trim().split(/\s{2,}/)[0])).toEqual([
    expect.stringContaining('عاصفة'),
    expect.stringContaining('عاصفة مضت'),
  ]);
});

it('a poll shows its results by route and together, and as a table for spreadsheets', () => {
  const tables = read('polls/hours/index.html').querySelectorAll('table');
  const cells = tables.map((table) =>
    table.querySelectorAll('td').map(({ textContent }) => textContent.trim()),
  );
  expect(cells).toEqual([
    ['3', '3', '75%', '1', '1', '25%', '4', '4', ''],
    ['3', '75%', '1', '25%'],
  ]);
  const csv = readFileSync(join(out, 'polls/hours/results.csv'), 'utf8');
  expect(csv.split('\r\n')).toEqual([
    '\ufeffoption,route,route_label,votes,share,counted_on',
    'صباحاً,sms,رسالة نصية,3,75,',
    'مساءً,sms,رسالة نصية,1,25,',
    '',
  ]);
});

it('without a weather file the page of the weather says that there is none', () => {
  expect(read('weather/index.html').querySelector('main')?.textContent).toContain(
    'لا قراءة للطقس لدينا الآن',
  );
});

it('without a life event for complaining the page of complaints still has its slip', () => {
  const page = read('complaints/index.html');
  expect(page.querySelector('main')?.textContent).toContain('لا قناة شكوى منشورة بعد');
  expect(page.querySelectorAll('.paper-sheet .dots').length).toBeGreaterThan(10);
});

it('collections without entries say so', () => {
  expect(read('projects/index.html').querySelector('main')?.textContent).toContain('لا مشاريع');
  expect(read('topics/index.html').querySelector('main')?.textContent).toContain('لا مواضيع بعد');
});

it('addresses stand under the sub-path', () => {
  const page = read('topics/index.html');
  const addresses = page
    .querySelectorAll('body a[href^="/"], body form[action]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '');
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !address.startsWith('/portal/'))).toEqual([]);
  const canonical = page.querySelector('link[rel=canonical]');
  expect(canonical?.getAttribute('href')).toBe('https://x.sy/portal/topics/');
  expect(page.querySelector('nav a[aria-current=page]')?.textContent.trim()).toBe('المواضيع');
});

it('a search finds the article of an act by its words and by its number, and leads to it', async () => {
  const index = await openIndex((path) => readFile(join(out, 'pagefind', path)));
  for (const query of ['إعفاء الأسواق من رسم الإشغال', 'المادة 2 من القانون 7 لعام 2011']) {
    const [hit] = (await find(index, query)).hits;
    expect(hit?.article).toEqual({ url: '/portal/decrees/law/2011/7/#art-2', label: 'المادة 2' });
    expect(hit?.excerpt.map(({ text }) => text).join('')).toContain('تُعفى الأسواق');
  }
  expect(read('decrees/law/2011/7/index.html').querySelector('#art-2')?.text).toBe('المادة 2');
});

it('a file attached to an act is published with its fingerprint, short and whole', () => {
  const section = read('decrees/law/2011/7/index.html').querySelector('#download');
  expect(section?.querySelector('a[href$=".pdf"]')?.getAttribute('href')).toBe(
    '/portal/uploads/law-2011-7.pdf',
  );
  expect(section?.querySelector('summary')?.text).toContain(`${fingerprint.slice(0, 12)}…`);
  expect(section?.querySelector('code')?.text).toBe(fingerprint);
  expect(readFileSync(join(out, 'uploads/law-2011-7.pdf'), 'utf8')).toBe(scan);
});

it('an act says how far to trust it, and to which date', () => {
  const act = read('decrees/law/2011/7/index.html');
  expect(act.querySelector('#facts')?.text).toMatch(/مرتبة المصدر\s*غير محددة/);
  const foot = act.querySelector('section[aria-labelledby=provenance]')?.text;
  expect(foot).toContain('لم نتحقق منه بعد');
  expect(foot).toMatch(/المعلومات حتى \S/);
});

it('a mistake is reported by a message with the citation, the address and the date', () => {
  const page = read('decrees/law/2011/7/index.html');
  const report = page.querySelectorAll('#report a');
  const mail = new URL(report[0]?.getAttribute('href') ?? '');
  expect(mail.protocol).toBe('mailto:');
  expect(mail.searchParams.get('subject')).toBe('خطأ في القانون رقم 7 لعام 2011');
  expect(mail.searchParams.get('body')).toMatch(
    /^القانون رقم 7 لعام 2011\r\nhttps:\/\/x\.sy\/portal\/decrees\/law\/2011\/7\/\r\nالمعلومات حتى /,
  );
  const cited = page.querySelector(report[1]?.getAttribute('href') ?? '')?.text;
  expect(cited).toContain('https://x.sy/portal/decrees/law/2011/7/');
  expect(cited).toContain('المعلومات حتى');
});

it('content without git has no history, and no link to one', () => {
  expect(existsSync(join(out, 'decrees/law/2011/7/history'))).toBe(false);
  expect(read('decrees/law/2011/7/index.html').querySelector('a[href$="/history/"]')).toBeNull();
});

it('the exports of an act have its articles, and addresses under the sub-path', () => {
  const folder = join(out, 'decrees/law/2011/7');
  const found = readAkomaNtoso(readFileSync(join(folder, 'index.akn.xml'), 'utf8'));
  expect(found('//a:article/@eId')).toEqual(['art_1', 'art_2']);
  expect(found('//a:article/a:content')).toEqual([
    'تُنشأ في كل محافظة سوق دائمة.',
    'تُعفى الأسواق من رسم الإشغال.',
  ]);
  expect(found('//a:FRBRWork/a:FRBRalias/@value')).toEqual([
    'https://x.sy/portal/decrees/law/2011/7/',
  ]);
  for (const file of ['index.md', 'index.json', 'index.jsonld', 'cite.bib', 'cite.ris'])
    expect(readFileSync(join(folder, file), 'utf8')).toContain(
      'https://x.sy/portal/decrees/law/2011/7/',
    );
  const database = new DatabaseSync(join(out, 'data/bawaba.sqlite'), { readOnly: true });
  const rows = database.prepare('SELECT anchor, heading FROM articles ORDER BY position').all();
  database.close();
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { anchor: 'art-1', heading: 'المادة 1' },
    { anchor: 'art-2', heading: 'المادة 2' },
  ]);
});

it('a page of hostile markup runs nothing in a browser, in its text or in its fields', async () => {
  const html = readFileSync(join(out, 'pages/hostile/index.html'), 'utf8');
  const text = parse(html).querySelectorAll('main .prose');
  expect(text.length).toBeGreaterThan(0);
  expect(text.flatMap(({ innerHTML }) => findActive(innerHTML))).toEqual([]);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const alarms: string[] = [];
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('https://x.sy/')) alarms.push(request.url());
    });
    await page.route('**/*', (route) => {
      const path = join(
        out,
        decodeURI(new URL(route.request().url()).pathname).slice('/portal'.length),
      );
      const file = path.endsWith('/') ? join(path, 'index.html') : path;
      return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
    });
    await page.goto('https://x.sy/portal/pages/hostile/');
    await page.locator('main .prose *').evaluateAll((elements) => {
      for (const element of elements)
        for (const type of ['click', 'error', 'focus', 'load', 'pointerover', 'toggle'])
          element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    });
    expect(await page.locator('main .prose').count()).toBe(text.length);
    expect(page.url()).toContain('https://x.sy/portal/');
    expect(alarms).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** All of the corpus that is taken, but for what swallows the rest of its text. */
function hostilePage(): string {
  const bodies = markup
    .filter(({ name, expected }) => expected === 'inert' && !/an end|^an opened/.test(name))
    .map(({ source }) => String(source).replace(/^---[^]*?\n---\n/, ''));
  const title = '<script>alert(1)</script></title><img src=x onerror=alert(1)>';
  return `---\ntitle: '${title}'\nsummary: '"><svg/onload=alert(1)>'\nverification: unverified\n---\n\n${bodies.join('\n')}`;
}

function alert(title: string, from: string): string {
  return `title: ${title}\ntext: نص التنبيه.\nlevel: danger\nfrom: '${from}'\nverification: unverified\n`;
}
