import { expect, test } from '@playwright/test';
import { pageKindEntries } from '../fixtures/page-kinds.ts';

for (const [kind, path] of pageKindEntries)
  test(`${kind} ${path} prints its content without navigation`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('search').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('contentinfo')).toContainText('نسخة غير رسمية');
  });
