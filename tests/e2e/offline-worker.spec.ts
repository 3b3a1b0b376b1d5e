/** What a reader has of pages that were visited, and of a downloaded edition, while the network comes and goes. */
import { expect, test as base } from '@playwright/test';
import { bundleWorker } from '#offline/build/worker.ts';
import { CutSite } from '../fixtures/cut-site.ts';
import { keepEdition, packEdition, switchTo } from '../fixtures/edition.ts';
import { findViolations } from '../fixtures/page-checks.ts';
import { KeptPortal } from './pages/kept-portal.ts';
import { SearchPage } from './pages/search-page.ts';

const service = '/services/passport-issue/';
const hotlines = '/hotlines/';
const act = '/decrees/law/2003/24/';
const [newer, alertsChanged] = ['صدرت نسخة أحدث', 'تغيّرت التنبيهات'];

const test = base.extend<{ site: CutSite; portal: KeptPortal }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from a pattern.
  site: async ({}, use) => {
    const site = await CutSite.start();
    await use(site);
    await site.cut();
  },
  baseURL: ({ site }, use) => use(site.origin),
  portal: ({ page }, use) => use(new KeptPortal(page)),
});

test.use({ serviceWorkers: 'allow' });

test('with the network cut, what was visited reads as it was, and for the rest there is a calm page', async ({
  page,
  portal,
  site,
}) => {
  await portal.visit(`${service}?from=sms`);
  await portal.visit(hotlines);
  await site.cut();

  const answer = await portal.open(service);
  expect(answer?.fromServiceWorker()).toBe(true);
  expect(answer?.headers()).toMatchObject({
    'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  });
  await expect(portal.title).toHaveText(/جواز/);
  await expect(page.locator('body')).toHaveCSS('font-family', /Vazirmatn/);
  await expect(portal.line).toContainText(/هذه نسخة حفظها جهازك: \d+ .* \d{4}، الساعة \d\d:\d\d/);
  await expect(portal.loadNewer).toBeHidden();
  expect(await findViolations(page)).toEqual([]);

  const missing = await portal.open(act);
  expect(missing?.status()).toBe(503);
  expect(missing?.headers()['content-security-policy']).toContain('trusted-types bawaba');
  await expect(portal.title).toHaveText('هذه الصفحة ليست على جهازك');
  await expect(portal.hotlines.getByRole('link', { name: '110' })).toBeVisible();
  await expect(portal.downloads).toHaveAttribute('href', '/offline/');
  expect(await findViolations(page)).toEqual([]);
  await expect(portal.visited.getByRole('link')).toHaveText(['أرقام الاتصال', /جواز/]);
  await portal.visited.getByRole('link', { name: 'أرقام الاتصال' }).click();
  await expect(portal.title).toHaveText('أرقام الاتصال');

  await portal.open(act);
  await portal.forget.click();
  await expect(portal.visited).toBeHidden();
  await portal.open(hotlines);
  await expect(portal.title).toHaveText('هذه الصفحة ليست على جهازك');

  await site.restore();
  await portal.open(act);
  await expect(portal.title).toHaveText(/24/);
  await expect(portal.line).toBeHidden();
});

test('of a reader who downloads nothing only what was visited is stored, sixty pages at most', async ({
  page,
  portal,
}) => {
  await portal.visit(`${service}?from=sms`);
  await portal.open('/no/such/page/');
  await portal.visit(hotlines);
  expect(await portal.listKept('visited pages /')).toEqual([service, hotlines]);
  const files = await portal.listKept('visited files /');
  expect(files.filter((path) => !path.startsWith('/_astro/'))).toEqual(['/offline/missing/']);
  const stores = await page.evaluate(() => caches.keys());
  expect(stores.sort()).toEqual(['visited files /', 'visited pages /']);

  await page.evaluate(async () => {
    const pages = await caches.open('visited pages /');
    for (let i = 0; i < 60; i++) await pages.put(`/filled/${i}/`, new Response(''));
  });
  await portal.visit(act);
  const kept = await portal.listKept('visited pages /');
  expect(kept).toHaveLength(60);
  expect(kept.at(-1)).toBe(act);
  expect(kept).not.toContain(service);
});

test('a repeat visit shows the copy at once, and says when there is a newer page', async ({
  page,
  portal,
  site,
}) => {
  await portal.visit(hotlines);

  await test.step('a new look is none', async () => {
    const look = 'global.00000000.css';
    site.change(hotlines, (html) => html.replaceAll(/global\.[\w-]+\.css/g, look));
    await portal.open(hotlines);
    await expect.poll(() => portal.textKept(hotlines)).toContain(look);
    await expect(portal.line).toBeHidden();
  });
  await test.step('new words are', async () => {
    site.change(hotlines, (html) => html.replaceAll('أرقام الاتصال', 'أرقام جديدة'));
    await portal.open(hotlines);
    await expect(portal.title).toHaveText('أرقام الاتصال');
    await expect(portal.line).toContainText(newer);
    expect(await findViolations(page)).toEqual([]);
    await portal.loadNewer.click();
    await expect(portal.title).toHaveText('أرقام جديدة');
    await expect(portal.line).toBeHidden();
  });
  await test.step('a new alert is told as one', async () => {
    const alert = '<section aria-label="تنبيهات سارية">عاصفة</section><main';
    site.change(hotlines, (html) => html.replace('<main', alert));
    await portal.open(hotlines);
    await expect(page.getByRole('status').filter({ hasText: alertsChanged })).toBeVisible();
  });
  await test.step('a page that is gone is no longer kept', async () => {
    site.fail(hotlines, 410);
    await portal.open(hotlines);
    await expect(portal.line).toContainText(newer);
    expect(await portal.listKept('visited pages /')).toEqual([]);
  });
});

test('what changes by the hour comes from the network, and else says of which time it is', async ({
  portal,
  site,
}) => {
  await portal.visit('/alerts/');
  site.change('/alerts/', (html) => html.replaceAll('لا تنبيهات', 'تنبيه جديد'));
  await portal.visit('/alerts/');
  await expect(portal.page.getByText('تنبيه جديد')).toBeVisible();
  await expect(portal.line).toBeHidden();

  for (const trouble of ['a server in trouble', 'a network without answer', 'no network'] as const)
    await test.step(trouble, async () => {
      if (trouble === 'a server in trouble') site.fail('/alerts/', 502);
      else if (trouble === 'no network') await site.cut();
      else site.stall('/alerts/');
      await portal.open('/alerts/');
      await expect(portal.page.getByText('تنبيه جديد')).toBeVisible();
      await expect(portal.line).toContainText('وقد تغيّر ما فيها بعد ذلك');
    });
});

test('a search whose index cannot be had says so', async ({ page, portal, site }) => {
  const search = new SearchPage(page);
  await portal.visit('/search/?q=جواز');
  await search.expectView('done');
  await site.cut();
  await search.open('q=جواز');
  await search.expectView('error');
  await expect(search.retry).toBeVisible();
});

test('a downloaded edition answers what the network does not, and an open page stays with it', async ({
  page,
  context,
  portal,
  site,
}) => {
  const files = ['search/**', 'services/passport-issue/**', '_astro/**', 'pagefind/**'];
  const sequence = Math.floor(Date.now() / 1000);
  const first = packEdition('first', sequence - 60, files);
  // Whoever takes the index of this one can search nothing.
  const second = packEdition('second', sequence, ['search/**', '_astro/**'], {
    'pagefind/pagefind-entry.json': '{}',
  });
  await portal.visit(hotlines);
  await keepEdition(page, site, first);
  await keepEdition(page, site, second);
  await switchTo(page, { active: first.edition });
  await site.cut();

  const search = new SearchPage(page);
  await search.open('q=جواز');
  await search.expectView('done');
  await expect(portal.line).toContainText('الأرشيف الذي نزّلته، إصدار');
  const answer = await portal.open(service);
  expect(answer?.headers()['content-security-policy']).toContain('trusted-types bawaba');
  await expect(portal.title).toHaveText(/جواز/);

  await test.step('also after a switch, and when the worker began anew', async () => {
    await search.open();
    await switchTo(page, { active: second.edition, previous: first.edition });
    const devtools = await context.newCDPSession(page);
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await search.search('جواز');
    await search.expectView('done');
    const other = new SearchPage(await context.newPage());
    await other.open('q=جواز');
    await other.expectView('error');
  });
});

test('the operator can switch the worker off, and what readers downloaded stays', async ({
  page,
  portal,
  site,
}) => {
  await portal.visit(service);
  await page.evaluate(async () => {
    await (await caches.open('packs /')).put('/kept', new Response(''));
  });
  site.serve('/sw.js', await bundleWorker('off', '/'), 'text/javascript');
  await portal.open(hotlines);
  // The browser looks for another worker a while after it has opened a page.
  await expect.poll(() => portal.countWorkers(), { timeout: 15_000 }).toBe(0);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['packs /']);
  const answer = await portal.open(service);
  expect(answer?.fromServiceWorker()).toBe(false);
});
