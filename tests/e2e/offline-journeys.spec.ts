/** What readers do with the portal, on a device that has all of it and no network. */
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { newKeys } from '../fixtures/offline-release.ts';
import { ReleaseSite } from '../fixtures/release-site.ts';
import { ActPage } from './pages/act.ts';
import { ArchivePage } from './pages/archive.ts';
import { ComposerPage } from './pages/composer.ts';
import { DownloadsPage } from './pages/downloads.ts';
import { HomePage } from './pages/home.ts';
import { OfficialsPage } from './pages/officials.ts';
import { OrganisationPage } from './pages/organisation.ts';
import { PlacesPage } from './pages/places.ts';
import { PlanPage } from './pages/plan.ts';
import { SearchPage } from './pages/search-page.ts';
import { ServiceCardPage } from './pages/service-card.ts';
import { ServiceListPage } from './pages/service-list.ts';

/** Downloaded once: each journey opens a page of its own on the same device. */
const test = base.extend<object, { device: BrowserContext; foundOnline: (string | null)[] }>({
  foundOnline: [
    async ({ browser }, use) => {
      const site = await ReleaseSite.start(newKeys());
      const page = await browser.newPage({ baseURL: site.origin });
      await use(await find(page));
      await page.close();
      await site.cut();
    },
    { scope: 'worker' },
  ],
  device: [
    async ({ browser }, use) => {
      const site = await ReleaseSite.start(newKeys());
      const device = await browser.newContext({
        baseURL: site.origin,
        serviceWorkers: 'allow',
        viewport: { width: 360, height: 740 },
      });
      const downloads = new DownloadsPage(await device.newPage());
      await downloads.open();
      await downloads.start.click();
      await expect(downloads.latest).toBeVisible({ timeout: 60_000 });
      await downloads.worker();
      // A worker that has started anew escapes setOffline; without a server nothing does.
      await site.cut();
      await device.setOffline(true);
      await use(device);
      await device.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  page: async ({ device }, use) => {
    const page = await device.newPage();
    await use(page);
    await page.close();
  },
});

async function find(page: Page): Promise<(string | null)[]> {
  const search = new SearchPage(page);
  await search.open('q=جواز سفر&collection=services');
  await search.expectView('done');
  return search.urls();
}

test('a citation in the search box of the home page leads to its act', async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  await home.searchBox.fill('مرسوم تشريعي ١٧ لسنة ٢٠١٢');
  await home.searchBox.press('Enter');
  await expect(page).toHaveURL(/\/decrees\/legislative-decree\/2012\/17\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('17');
});

test('a year leads to an act, to the act that amended it and back', async ({ page }) => {
  const archive = new ArchivePage(page);
  await archive.open();
  await archive.year(2009).click();
  await archive.act('القانون رقم 4 لعام 2009').click();
  const act = new ActPage(page);
  await expect(act.title).toContainText('قانون التوقيع الإلكتروني');
  await act.relation('القانون رقم 7 لعام 2023').click();
  await expect(page).toHaveURL(/\/decrees\/law\/2023\/7\/$/);
});

test('an act is cited', async ({ page, device }) => {
  await device.grantPermissions(['clipboard-read', 'clipboard-write']);
  const act = new ActPage(page);
  await act.open('law/2009/4');
  await act.copyButton('الصيغة القانونية').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('القانون رقم 4 لعام 2009');
});

test('a search finds the same as with a network, with what it is of and its words marked', async ({
  page,
  foundOnline,
}) => {
  expect(foundOnline.length).toBeGreaterThan(3);
  expect(await find(page)).toEqual(foundOnline);
  await expect(new SearchPage(page).marks.first()).toHaveText(/جواز|سفر/);
});

test('a facet leads to a service, and on to its legal basis', async ({ page }) => {
  const list = new ServiceListPage(page);
  await list.open();
  await list.words.fill('إخراج قيد');
  await list.service('إخراج قيد فردي').click();
  const card = new ServiceCardPage(page);
  await expect(card.title).toHaveText('إخراج قيد فردي');
  await card
    .section('الأساس القانوني')
    .getByRole('link', { name: 'القانون رقم 13 لعام 2021' })
    .click();
  await expect(page).toHaveURL(/\/decrees\/law\/2021\/13\/$/);
});

test('services are picked and merged to a plan', async ({ page }) => {
  const plan = new PlanPage(page);
  await plan.open();
  await plan.words.fill('السياحه');
  await plan.service('ترخيص مكتب سياحة وسفر').check();
  await expect(plan.count).toContainText('خدمة واحدة');
  await expect(plan.paper('سجل عدلي')).toHaveCount(1);
});

test('the government leads to a ministry, and to its minister', async ({ page }) => {
  const officials = new OfficialsPage(page);
  await officials.open();
  await officials.body('الوزارات', 'وزارة الطاقة').click();
  await new OrganisationPage(page).holders.getByRole('link', { name: 'محمد البشير' }).click();
  await expect(officials.title).toHaveText('محمد البشير');
});

test('a governorate leads to its hospitals', async ({ page }) => {
  const places = new PlacesPage(page);
  await places.openGovernorates();
  await places.link('حمص').click();
  await places.section('الأماكن').getByRole('link', { name: 'المشافي' }).click();
  await places.section('المشافي').getByRole('link', { name: 'مستشفى حمص الكبير' }).click();
  await expect(places.title).toHaveText('مستشفى حمص الكبير');
});

test('a letter is written on the paper as it is typed', async ({ page }) => {
  const composer = new ComposerPage(page, 'الرسالة');
  await page.goto('/contact/org-ministry-social-labour/');
  await composer.field('الموضوع').fill('إعادة بطاقة');
  await expect(composer.paper).toContainText('إعادة بطاقة');
});

test('a topic leads to its acts', async ({ page }) => {
  await page.goto('/topics/');
  await page.getByRole('link', { name: 'السياحة' }).click();
  await page.getByRole('link', { name: /نصوص تشريعية في «السياحة»/ }).click();
  await expect(page).toHaveURL(/\/decrees\/topic\/tourism\/$/);
});

test('the picture of the archive leads to a year', async ({ page }) => {
  const archive = new ArchivePage(page);
  await archive.open('picture/');
  const years = archive.section('كم نصاً في كل سنة');
  await years.getByText('الأعداد في جدول').click();
  await years.getByRole('table').getByRole('link', { name: '2011' }).click();
  await expect(archive.title).toHaveText('نصوص عام 2011');
});

test('what is on no device is said to be missing, with a way on', async ({ page }) => {
  await page.goto('/decrees/law/1899/1/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ليست على جهازك');
});
