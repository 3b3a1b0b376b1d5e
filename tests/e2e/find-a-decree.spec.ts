import { expect, test } from '@playwright/test';
import { ActPage } from './pages/act.ts';
import { ArchivePage } from './pages/archive.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a year leads to an act, to the act that amended it and back', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open();
    await archive.year(2009).click();
    await expect(archive.title).toHaveText('نصوص عام 2009');

    await archive.act('القانون رقم 4 لعام 2009').click();
    const act = new ActPage(page);
    await expect(act.title).toContainText('القانون رقم 4 لعام 2009: قانون التوقيع الإلكتروني');

    await act.relation('القانون رقم 7 لعام 2023').click();
    await expect(page).toHaveURL(/\/decrees\/law\/2023\/7\/$/);
    await act.relation('القانون رقم 4 لعام 2009').click();
    await expect(page).toHaveURL(/\/decrees\/law\/2009\/4\/$/);
  });

  test('a type leads to its next page and to its years', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open();
    await page
      .getByRole('region', { name: 'حسب النوع' })
      .getByRole('link', { name: 'القوانين' })
      .click();
    await archive.nextPage.click();
    await expect(page).toHaveURL(/\/decrees\/law\/page\/2\/$/);
    await expect(archive.title).toHaveText('القوانين');

    await (await archive.facet('2021')).click();
    await expect(page).toHaveURL(/\/decrees\/law\/2021\/$/);
    await expect(archive.title).toHaveText('القوانين لعام 2021');
  });
});

test('an act keeps the order of its sections', async ({ page }) => {
  const act = new ActPage(page);
  await act.open('law/2021/13');
  expect(await act.sections()).toEqual([
    'بيانات الصك',
    'ما عُرف من مضمونه',
    'صلته بغيره',
    'الخدمات التي تستند إليه',
    'صفحات تذكره',
    'كيف تستشهد بهذا الصك',
    'نزّل هذا الصك',
    'من أين هذه المعلومات',
  ]);
});

test('an act is dated in both calendars, and a computed day says so', async ({ page }) => {
  const act = new ActPage(page);
  await act.open('law/2009/4');
  await expect(act.fact('صدر في')).toContainText('25 شباط 2009');
  await expect(act.fact('صدر في')).toContainText('30 صفر 1430 هـ (حساباً)');
});

test('an act without its text says so', async ({ page }) => {
  const act = new ActPage(page);
  await act.open('law/2009/4');
  await expect(act.main).toContainText('نص هذا الصك غير متوفر هنا؛ المعروض بياناته فقط.');
});

test('a repealed act names the act that replaced it', async ({ page }) => {
  const act = new ActPage(page);
  await act.open('legislative-decree/1949/149');
  await expect(act.main.getByText('ملغى', { exact: true })).toBeVisible();
  await expect(act.main).toContainText('لم يعد معمولاً به. حلّ محلّه القانون رقم 33 لعام 2007');
});

test('an unknown force is said, and never read as in force', async ({ page }) => {
  const act = new ActPage(page);
  await act.open('legislative-decree/2009/54');
  await expect(act.main.getByText('نفاذه غير معروف')).toBeVisible();
  await expect(act.main.getByText('نافذ', { exact: true })).toHaveCount(0);
});

test('an act without a number lives at its year', async ({ page }) => {
  const act = new ActPage(page);
  await act.open('constitution/2012');
  await expect(act.title).toContainText('الدستور لعام 2012');
});

test('an act known by name only says who names it, and hides from search engines', async ({
  page,
}) => {
  const act = new ActPage(page);
  await act.open('law/1956/172');
  await expect(act.title).toHaveText('القانون رقم 172 لعام 1956');
  await expect(act.main).toContainText('لا يُعرف عن هذا الصك هنا إلا أن ما يلي ذكره');
  expect(await act.isHidden()).toBe(true);
  await act.section('ألغاه').getByRole('link').click();
  await expect(page).toHaveURL(/\/decrees\/legislative-decree\/2011\/107\/$/);
  expect(await act.isHidden()).toBe(false);
});

test('the keyboard alone reaches the amending act', async ({ page }) => {
  const act = new ActPage(page);
  await act.open('law/2009/4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(act.main).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'القانون رقم 7 لعام 2023' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/decrees\/law\/2023\/7\/$/);
});

test('an act, a list and the archive have machine twins, and the archive a feed', async ({
  request,
}) => {
  const read = async (path: string) => (await request.get(`/decrees/${path}`)).json();
  const act = await read('law/2009/4/index.json');
  expect(act.data).toMatchObject({ id: 'law-2009-4', citation: 'القانون رقم 4 لعام 2009' });
  expect(act.data.related).toContainEqual(
    expect.objectContaining({ kind: 'amends', direction: 'incoming', id: 'law-2023-7' }),
  );
  expect(act.data).not.toHaveProperty('filePath');

  const list = await read('law/index.json');
  expect(list.data.acts).toHaveLength(50);
  expect(new URL(list.data.next).pathname).toBe('/decrees/law/page/2/index.json');
  const archive = await read('index.json');
  expect(archive.data.total).toBeGreaterThan(list.data.total);
  expect(await (await request.get('/decrees/law/feed.xml')).text()).toContain('<feed');
});
