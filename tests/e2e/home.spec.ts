import { expect, test } from '@playwright/test';
import { HomePage } from './pages/home.ts';

test('the search box is the first thing to reach after the header', async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  await expect(home.searchBox).toBeInViewport();
  await home.searchBox.fill('جواز سفر');
  await home.searchBox.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  expect(new URL(page.url()).searchParams.get('q')).toBe('جواز سفر');
});

test('the skip link leads past the navigation', async ({ page }) => {
  await new HomePage(page).open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'انتقل إلى المحتوى' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a life event leads to its page', async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  await home.section('أحداث الحياة').getByRole('link', { name: 'ولادة طفل' }).click();
  await expect(page).toHaveURL(/\/life-events\/birth\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ولادة طفل');
});

test('four doors lead to the services of four audiences', async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  const doors = home.section('الخدمات بحسب من تخدم');
  await expect(doors.getByRole('heading', { level: 3 })).toHaveText([
    'المواطنون',
    'الأعمال',
    'المستثمرون',
    'المقيمون',
  ]);
  await doors.getByRole('link', { name: 'المستثمرون' }).click();
  await expect(page).toHaveURL(/\/services\/audience\/investor\/$/);
});

test('the latest acts are five, newest first', async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  const acts = home.section('أحدث القوانين والمراسيم').getByRole('listitem');
  await expect(acts).toHaveCount(5);
  const years = (await acts.allTextContents()).map((text) =>
    Number(/لعام (\d{4})/.exec(text)?.[1]),
  );
  expect(years).toEqual(years.toSorted((a, b) => b - a));
});

test('emergency numbers can be called and say how old their source is', async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  const hotlines = home.section('أرقام الطوارئ');
  await expect(hotlines.getByRole('link', { name: '110' })).toHaveAttribute('href', 'tel:110');
  await expect(hotlines).toContainText('بحسب مصدر بتاريخ');
  await hotlines.getByRole('link', { name: 'كل أرقام الاتصال' }).click();
  await expect(page).toHaveURL(/\/hotlines\/$/);
});

test('every page says that the edition is unofficial and how old it is', async ({ page }) => {
  await new HomePage(page).open();
  await expect(page.getByRole('complementary')).toContainText('نسخة غير رسمية');
  await expect(page.getByRole('contentinfo')).toContainText('المعلومات حتى آذار 2026');
});
