import { expect, test } from '@playwright/test';

test('an unknown address is answered with 404, a search and the doors', async ({ page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الصفحة غير موجودة');
  const doors = page.getByRole('region', { name: 'أبواب البوابة' });
  await expect(doors.getByRole('link', { name: 'الخدمات' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'ابحث عمّا تريد' }).fill('هوية');
  await page.getByRole('searchbox', { name: 'ابحث عمّا تريد' }).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
});

test('the site map leads to an entry by letter and section', async ({ page }) => {
  await page.goto('/sitemap/');
  const letters = page.getByRole('navigation', { name: 'حسب الحرف الأول' });
  await letters.getByRole('link', { name: 'ص', exact: true }).click();
  const topics = page.getByRole('region', { name: 'المواضيع' });
  await topics.getByRole('link', { name: 'الصحة' }).click();
  await expect(page).toHaveURL(/\/topics\/health\/$/);
});

test('the site map leads to the acts of a type and year', async ({ page }) => {
  await page.goto('/sitemap/');
  await page.getByRole('heading', { name: 'المراسيم التشريعية' }).click();
  const acts = page.getByRole('region', { name: 'القوانين والمراسيم' });
  await acts.getByRole('link', { name: '2012' }).filter({ visible: true }).click();
  await expect(page).toHaveURL(/\/decrees\/legislative-decree\/2012\/$/);
});

test('the data page links the file of every collection', async ({ page, request }) => {
  await page.goto('/data/');
  const links = page.getByRole('table').getByRole('link', { name: /^[a-z-]+\.json$/ });
  expect(await links.count()).toBeGreaterThan(8);
  for (const link of await links.all()) {
    const response = await request.get((await link.getAttribute('href')) ?? '');
    expect(response.ok()).toBe(true);
    expect(await response.json()).toMatchObject({ licence: 'CC-BY-4.0', asOf: '2026-03' });
  }
});
