/** The portal is brought to the device in a real browser, over lines that are cut, and read without one. */
import { expect, test as base } from '@playwright/test';
import { newKeys, makeRelease, samplePacks } from '../fixtures/offline-release.ts';
import { findViolations, overflowAt } from '../fixtures/page-checks.ts';
import { ReleaseSite } from '../fixtures/release-site.ts';
import { DownloadsPage } from './pages/downloads.ts';
import { SearchPage } from './pages/search-page.ts';

const keys = newKeys();
const first = makeRelease(samplePacks('نص الإصدار الأول'), 1_795_000_000, keys);
const second = makeRelease(samplePacks('نص الإصدار الثاني'), 1_795_900_000, keys, first);
const changedPage = '/laws/1/0/';
const packs = first.manifest.packs.length;
const [laws, services] = ['القوانين والمراسيم', 'الخدمات'];

const test = base.extend<{ site: ReleaseSite; downloads: DownloadsPage }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from a pattern.
  site: async ({}, use) => {
    const site = await ReleaseSite.start(keys, first);
    await use(site);
    await site.cut();
  },
  baseURL: ({ site }, use) => use(site.origin),
  downloads: ({ page }, use) => use(new DownloadsPage(page)),
});

test.use({ serviceWorkers: 'allow' });

test('what was downloaded is read and searched without a network', async ({
  page,
  site,
  downloads,
}) => {
  site.files = undefined;
  await downloads.open();
  await expect(downloads.group('فهرس البحث')).toBeDisabled();
  await downloads.download('الخدمات والجهات');
  await expect(downloads.device).toContainText('نسخة 23 تشرين الثاني 2026');
  await downloads.worker();
  await site.cut();

  await page.goto('/services/passport-issue/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/جواز/);
  await expect(page.locator('body')).toHaveCSS('font-family', /Vazirmatn/);
  await page.goto('/search/?q=جواز سفر&collection=services');
  const search = new SearchPage(page);
  await expect(search.results.first()).toContainText('جواز');
  await expect(search.count).not.toBeEmpty();

  await downloads.open();
  await expect(downloads.trouble).toContainText('انقطع الاتصال');
  await expect(downloads.device).toBeVisible();
  await site.restore();
  await page.getByRole('button', { name: 'أعد المحاولة' }).click();
  await expect(downloads.latest).toBeVisible();
});

test('a download is paused, cut and killed, and no pack that came is brought again', async ({
  page,
  site,
  downloads,
  context,
}) => {
  await downloads.open();
  site.holdAfter = 4;
  await downloads.start.click();
  await expect.poll(() => downloads.countPacks()).toBe(4);
  await expect(downloads.progress).toBeVisible();
  await downloads.pause.click();
  await expect(downloads.unfinished).toBeVisible();
  await expect(downloads.trouble).toBeHidden();

  site.asked = [];
  await downloads.start.click();
  await expect.poll(() => downloads.countPacks()).toBe(8);
  await page.close();

  const later = new DownloadsPage(await context.newPage());
  site.asked = [];
  await later.open();
  await expect(later.unfinished).toBeVisible();
  await later.start.click();
  await expect.poll(() => later.countPacks()).toBe(12);
  await site.cut();
  await expect(later.trouble).toContainText('انقطع الاتصال', { timeout: 25_000 });
  site.asked = [];
  site.holdAfter = Infinity;
  await site.restore();
  await later.start.click();
  await expect(later.latest).toBeVisible();
  expect(site.asked).toHaveLength(packs - 12);
});

test('a pack with one byte changed is refused, and its like is fetched again', async ({
  site,
  downloads,
}) => {
  const victim = [...first.files.keys()].filter((path) => path.includes('/packs/')).at(5);
  site.harm = (path, bytes) => (path === victim ? bytes.with(40, (bytes[40] ?? 0) ^ 1) : bytes);
  await downloads.open();
  await downloads.start.click();
  await expect(downloads.trouble).toContainText('وصل جزء تالف');
  await expect(downloads.device).toBeHidden();
  expect(await downloads.countPacks()).toBe(packs - 1);
  site.harm = undefined;
  site.asked = [];
  await downloads.start.click();
  await expect(downloads.latest).toBeVisible();
  expect(site.asked).toEqual([victim]);
});

test('an update switches at once under two tabs, one of which is told to wait, and can be taken back', async ({
  page,
  site,
  downloads,
  context,
}) => {
  await downloads.open();
  await downloads.download(laws, services);
  site.files = second.files;
  site.asked = [];
  site.holdAfter = 1;
  await page.reload();
  await expect(page.getByRole('heading', { name: 'صدر إصدار أحدث' })).toBeVisible();
  const other = new DownloadsPage(await context.newPage());
  await other.open();
  await downloads.start.click();
  await expect.poll(() => site.asked.length).toBeGreaterThan(1);
  await other.start.click();
  await expect(other.trouble).toContainText('تبويب آخر يعمل على النسخة المحفوظة');

  await downloads.pause.click();
  site.holdAfter = Infinity;
  await downloads.start.click();
  await expect(downloads.latest).toBeVisible();
  await expect(downloads.device).toContainText('والنسخة التي قبلها');
  await downloads.worker();
  await site.cut();
  await other.page.goto(changedPage);
  await expect(other.page.locator('body')).toContainText('نص الإصدار الثاني');
  await downloads.goBackTo('18 تشرين الثاني');
  await other.page.goto(changedPage);
  await expect(other.page.locator('body')).toContainText('نص الإصدار الأول');
});

test('a server with an older release, or a release that another signed, changes nothing', async ({
  site,
  downloads,
}) => {
  site.files = second.files;
  await downloads.open();
  await downloads.download(laws, services);
  site.files = first.files;
  await downloads.open();
  await expect(downloads.trouble).toContainText('على الخادم إصدار أقدم من نسختك');
  site.files = makeRelease(samplePacks('مزوّر'), 1_796_000_000, newKeys()).files;
  await downloads.open();
  await expect(downloads.trouble).toContainText('توقيع الإصدار غير صحيح');
  await expect(downloads.start).toBeHidden();
  await expect(downloads.device).toBeVisible();
});

test('a device without room says what to free, and goes on when there is some', async ({
  page,
  site,
  downloads,
}) => {
  await downloads.open();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1 });
  await downloads.start.click();
  await expect(downloads.trouble).toContainText('لا مكان يكفي على الجهاز');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
  await downloads.start.click();
  await expect(downloads.latest).toBeVisible();
});

test('what is on the device goes group by group, or all at once', async ({ page, downloads }) => {
  await downloads.open();
  await downloads.download(laws, services);
  expect(await findViolations(page)).toEqual([]);
  expect(await overflowAt(page, 320)).toBeLessThanOrEqual(0);
  const before = await downloads.countPacks();
  await downloads.removeGroup(services);
  await expect(downloads.group(services)).not.toBeChecked();
  expect(await downloads.countPacks()).toBeLessThan(before);
  await downloads.removeAll();
  await expect(downloads.device).toBeHidden();
  await expect(downloads.group(laws)).toBeChecked();
  expect(await downloads.countPacks()).toBe(0);
});

test('a browser that can keep or check nothing is told why, and offered nothing', async ({
  page,
  downloads,
  context,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'isSecureContext', { value: false }),
  );
  await downloads.open();
  await expect(page.getByRole('heading', { name: 'هذا العنوان غير مؤمّن' })).toBeVisible();
  await expect(downloads.start).toBeHidden();

  const old = await context.newPage();
  await old.addInitScript(() => {
    crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
  });
  await old.goto('/offline/');
  await expect(old.getByRole('heading', { name: 'متصفحك أقدم من أن يحفظ البوابة' })).toBeVisible();
});
