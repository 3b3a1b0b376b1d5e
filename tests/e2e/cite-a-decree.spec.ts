import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { ActPage } from './pages/act.ts';

const legalForm =
  /^القانون رقم 4 لعام 2009، قانون التوقيع الإلكتروني وخدمات الشبكة، صدر في 25 شباط 2009\. .+\/decrees\/law\/2009\/4\/$/;

test('a citation is copied and the copying announced', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const act = new ActPage(page);
  await act.open('law/2009/4');
  await act.copyButton('الصيغة القانونية').click();
  await expect(act.citing.getByRole('status').filter({ hasText: 'نُسخ' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(legalForm);
});

test('a citation for programs is copied as it stands in its file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const act = new ActPage(page);
  await act.open('law/2009/4');
  await act.citing.getByText('BibTeX', { exact: true }).first().click();
  await act.copyButton('BibTeX').click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('@misc{law-2009-4,');
  const file = await page.request.get('/decrees/law/2009/4/cite.bib');
  expect(`${await copied()}\n`).toBe(await file.text());
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('citations are text, and files for programs are links', async ({ page }) => {
    const act = new ActPage(page);
    await act.open('law/2009/4');
    expect((await act.citing.getByRole('definition').nth(1).textContent())?.trim()).toMatch(
      legalForm,
    );
    await expect(act.citing.getByRole('button')).toHaveCount(0);
    await act.citing.getByText('RIS', { exact: true }).first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      act.citing.getByRole('link', { name: 'نزّل ملف RIS' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^TY {2}- STAT\r\n/);
  });

  test('an act is taken away in every form', async ({ page }) => {
    const act = new ActPage(page);
    await act.open('law/2009/4');
    const links = act.section('نزّل هذا الصك').getByRole('link');
    await expect(links).toHaveCount(4);
    for (const link of await links.all()) {
      const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
      expect((await page.request.get(address)).status()).toBe(200);
    }
  });
});
