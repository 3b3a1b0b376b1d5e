import { expect, test } from '@playwright/test';
import { IndicatorPage } from './pages/indicator.ts';

test('a topic has its text, its sources, its services and its acts', async ({ page }) => {
  await page.goto('/topics/');
  await page.getByRole('link', { name: 'السياحة' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('السياحة');
  await expect(page.getByRole('heading', { level: 2, name: 'القادمون' })).toBeVisible();
  await page.getByText('لكل معلومة تاريخها ومصدرها').click();
  await expect(page.getByText('نحو 3.56 مليون سائح')).toBeVisible();
  await page.getByRole('link', { name: /نصوص تشريعية في «السياحة»/ }).click();
  await expect(page).toHaveURL(/\/decrees\/topic\/tourism\/$/);
});

test('a governorate without topics says so', async ({ page }) => {
  await page.goto('/topics/');
  await page.getByRole('link', { name: 'حمص', exact: true }).click();
  await expect(page.getByText('لا مواضيع لهذه المحافظة بعد')).toBeVisible();
});

for (const id of ['egdi', 'egdi-rank'])
  test(`the table of ${id} holds what its chart draws, and gaps`, async ({ page }) => {
    const indicator = new IndicatorPage(page);
    await indicator.open(id);
    await expect(indicator.chart).toHaveCount(1);
    const drawn = await indicator.drawnValues();
    expect(drawn.length).toBeGreaterThan(50);
    expect(drawn).toEqual(await indicator.tableValues());
    expect(await indicator.gaps.count()).toBeGreaterThan(0);
  });

test('the list compares the indicators of a group in one chart', async ({ page }) => {
  await page.goto('/indicators/');
  await expect(page.getByRole('img', { name: /^سورية، من 0 إلى 1/ })).toHaveCount(1);
  await page.getByRole('link', { name: 'مكوّن رأس المال البشري', exact: true }).click();
  await expect(page).toHaveURL(/\/indicators\/egdi-hci\/$/);
});
