import { expect, test } from '@playwright/test';
import { findViolations, overflowAt } from '../fixtures/page-checks.ts';
import { pageKindEntries } from '../fixtures/page-kinds.ts';

// The longest lists take axe a while on a busy machine.
test.describe.configure({ timeout: 120_000 });

// A width changes no colour, so each scheme is looked at in one of the widths.
for (const [kind, path] of pageKindEntries)
  test(`${kind} ${path} is accessible at both widths and in both schemes, fits in 320 pixels and prints without navigation`, async ({
    page,
  }) => {
    await page.goto(path);
    await test.step('a phone in the light scheme', async () => {
      expect.soft(await findViolations(page)).toEqual([]);
    });
    await test.step('320 pixels', async () => {
      expect.soft(await overflowAt(page, 320)).toBeLessThanOrEqual(0);
    });
    await test.step('a desktop in the dark scheme', async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await findViolations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    });
    await test.step('paper', async () => {
      await page.emulateMedia({ media: 'print' });
      await expect.soft(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect.soft(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
      await expect.soft(page.getByRole('search').filter({ visible: true })).toHaveCount(0);
      await expect.soft(page.getByRole('contentinfo')).toContainText('نسخة غير رسمية');
    });
  });
