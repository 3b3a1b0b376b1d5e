import { expect, test } from '@playwright/test';
import { pageKindEntries } from '../fixtures/page-kinds.ts';

test.use({ javaScriptEnabled: false });

for (const [kind, path] of pageKindEntries)
  test(`${kind} ${path} reads without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toHaveText(/\p{L}{3}.*\p{L}{3}/su);
    await expect(page.getByRole('contentinfo').getByRole('link').first()).toBeVisible();
  });
