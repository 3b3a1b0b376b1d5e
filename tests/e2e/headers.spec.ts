/** Every kind of page and what readers do there, under the headers that `deploy/` gives a real nginx. */
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type Page } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { distDirectory } from '../../tools/dist.ts';
import { listen } from '../../tools/serve.ts';
import { findCommand, isInstalled, startNginx, type WebServer } from '../../tools/web-servers.ts';
import { hearViolations } from '../fixtures/hear-violations.ts';
import { pageKindEntries } from '../fixtures/page-kinds.ts';
import { CallCentrePage } from './pages/call-centre.ts';
import { ComposerPage } from './pages/composer.ts';
import { HomePage } from './pages/home.ts';
import { PlaceFinderPage } from './pages/place-finder.ts';
import { PlacesPage } from './pages/places.ts';
import { PlanPage } from './pages/plan.ts';
import { SearchPage } from './pages/search-page.ts';

const test = base.extend<{ complaints: string[] }, { nginx: WebServer }>({
  nginx: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from a pattern.
    async ({}, use) => {
      const nginx = await startNginx(distDirectory);
      await use(nginx);
      await nginx.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ nginx }, use) => use(nginx.origin),
  /** What the browser refused or reported on the pages of the test. */
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    await hear(page, complaints);
    await use(complaints);
  },
});

async function hear(page: Page, complaints: string[]): Promise<void> {
  const note = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`);
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  page.on('pageerror', (error) => note(error.message));
  await page.addInitScript(hearViolations);
}

test.skip(!isInstalled('nginx'), 'nginx is not installed');
test.describe.configure({ timeout: 180_000 });

test('Chromium has nothing to complain of on any kind of page', async ({ context }) => {
  const complaints: string[] = [];
  const paths = pageKindEntries.map(([, path]) => path).values();
  const crawl = async () => {
    const page = await context.newPage();
    await hear(page, complaints);
    for (const path of paths) {
      const answer = await page.goto(path, { waitUntil: 'load' });
      const headers = answer?.headers() ?? {};
      expect.soft(headers['content-security-policy'], path).toContain('trusted-types bawaba');
      await expect.soft(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    }
  };
  await Promise.all([crawl(), crawl(), crawl()]);
  expect(complaints).toEqual([]);
});

test('what readers do in Chromium is not refused', async ({ page, context, complaints }) => {
  await context.grantPermissions(['geolocation', 'clipboard-read', 'clipboard-write']);
  await context.setGeolocation({ latitude: 33.51, longitude: 36.29 });

  await test.step('search, filter and share', async () => {
    const search = new SearchPage(page);
    await search.open();
    await search.search('جواز السفر');
    await search.expectView('done');
    await (await search.filter(/خدمة|الخدمات/)).first().check();
    await search.share.click();
    await expect(search.shareStatus).not.toBeEmpty();
  });
  await test.step('put a plan together', async () => {
    const plan = new PlanPage(page);
    await plan.open();
    await plan.words.fill('السياحه');
    await plan.service('ترخيص مكتب سياحة وسفر').check();
    await expect(plan.count).toContainText('في خطتك');
  });
  await test.step('go by the map, and by the nearest', async () => {
    const places = new PlacesPage(page);
    await places.open();
    await places.map.getByRole('link', { name: /^حمص: / }).click();
    await expect(places.title).toHaveText('الأماكن في حمص');
    const finder = new PlaceFinderPage(page);
    await page.goto('/places/kind/hospital/');
    await finder.near.click();
    await expect(page.getByRole('main')).toContainText('موقعك');
  });
  await test.step('find an act by its number', async () => {
    const home = new HomePage(page);
    await home.open();
    await home.searchBox.fill('17/2012');
    await home.searchBox.press('Enter');
    await expect(page).toHaveURL(/\/decrees\/legislative-decree\/2012\/17\/$/);
  });
  await test.step('write a letter', async () => {
    const letter = new ComposerPage(page, 'الرسالة');
    await letter.open('/contact/letter/');
    await letter.fill({ الموضوع: 'إعادة بطاقة' });
    await expect(letter.paper).toContainText('إعادة بطاقة');
  });
  await test.step('look a call up', async () => {
    const calls = new CallCentrePage(page);
    await calls.openReady();
    await calls.words.fill('جواز');
    await expect(calls.options.first()).toContainText('جواز');
  });
  expect(complaints).toEqual([]);

  await test.step('and what nobody should do is', async () => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('window.smuggled = true');
      document.body.append(script);
    });
    expect(await page.evaluate(() => 'smuggled' in window)).toBe(false);
    const write = () =>
      page.evaluate(() => {
        document.body.innerHTML = '<p>';
      });
    await expect(write()).rejects.toThrow(/TrustedHTML/);
    expect(complaints).not.toEqual([]);
  });
});

test('a card stands in another site and a page does not, and open data is read there', async ({
  page,
  baseURL,
}) => {
  const framing: RequestListener = ({ url }, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${baseURL}${url}"></iframe>`);
  };
  const other = await listen(framing, 0, '127.0.0.1');
  const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  const service = '/services/id-card-first-issue/';
  const heading = page.frameLocator('iframe').getByRole('heading').first();
  await page.goto(`${origin}${service}embed/`);
  await expect(heading).toBeVisible();
  await page.goto(origin + service);
  await expect(heading).toBeHidden();

  const read = (path: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'refused',
        ),
      `${baseURL}${path}`,
    );
  expect(await read('/data/index.json')).toBe(200);
  expect(await read(`${service}fragment.html`)).toBe(200);
  expect(await read(service)).toBe('refused');
  other.close();
});

const firefox = findCommand('firefox-esr') ?? findCommand('firefox');

test.describe('in Firefox', () => {
  test.skip(firefox === undefined, 'Firefox is not installed');

  test('nothing is refused on any kind of page, nor to a search', async ({ nginx }) => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
    });
    try {
      const complaints: string[] = [];
      const paths = [...pageKindEntries.map(([, path]) => path), '/search/?q=جواز'].values();
      const crawl = async () => {
        const page = await browser.newPage();
        const note = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`);
        page.on('console', (message) => message.type() === 'error' && note(message.text()));
        page.on('pageerror', (error) => note(String(error)));
        await page.evaluateOnNewDocument(hearViolations);
        for (const path of paths) {
          const answer = await page.goto(nginx.origin + path, { waitUntil: 'load' });
          const headers = answer?.headers() ?? {};
          expect.soft(headers['content-security-policy'], path).toContain('trusted-types bawaba');
          if (path.includes('?q='))
            await page.waitForSelector('[data-results][data-state=done] li');
        }
        return page;
      };
      const [page] = await Promise.all([crawl(), crawl(), crawl()]);
      expect(complaints).toEqual([]);
      const write = page.evaluate(() => {
        document.body.innerHTML = '<p>';
      });
      await expect(write).rejects.toThrow(/blocked by CSP/);
    } finally {
      await browser.close();
    }
  });
});
