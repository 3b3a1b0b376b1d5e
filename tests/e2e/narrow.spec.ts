import { expect, test } from '@playwright/test';
import { pageKindEntries } from '../fixtures/page-kinds.ts';

test.use({ viewport: { width: 320, height: 640 } });

for (const [kind, path] of pageKindEntries)
  test(`${kind} ${path} fits in 320 pixels`, async ({ page }) => {
    await page.goto(path);
    const widths = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect(widths.content).toBeLessThanOrEqual(widths.window);
  });
