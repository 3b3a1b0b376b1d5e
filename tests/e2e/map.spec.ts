import { expect, test } from '@playwright/test';
import { PlacesPage } from './pages/places.ts';

test('the map leads to the places of a governorate, by pointer and by keyboard', async ({
  page,
}) => {
  const places = new PlacesPage(page);
  await places.open();
  await expect(places.map.getByRole('link')).toHaveCount(14);
  await places.map.getByRole('link', { name: /^دير الزور: / }).click();
  await expect(places.title).toHaveText('الأماكن في دير الزور');

  await places.open();
  const homs = places.map.getByRole('link', { name: /^حمص: / });
  await homs.focus();
  await page.keyboard.press('Enter');
  await expect(places.title).toHaveText('الأماكن في حمص');
});

test('a list beside the map says the same', async ({ page }) => {
  const places = new PlacesPage(page);
  await places.open();
  const names = await places.map.getByRole('link').all();
  for (const link of names) {
    const [title = ''] = ((await link.getAttribute('aria-label')) ?? '').split(': ');
    const href = (await link.getAttribute('href')) ?? '';
    await expect(
      places
        .section('بحسب المحافظة')
        .getByRole('listitem')
        .getByRole('link', { name: title, exact: true }),
    ).toHaveAttribute('href', href);
  }
});

test('the map names its sources, and needs no JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/governorates/');
  await expect(page.getByRole('figure')).toContainText('Natural Earth');
  await page
    .getByRole('figure')
    .getByRole('link', { name: /^حلب: / })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('محافظة حلب');
  await context.close();
});
