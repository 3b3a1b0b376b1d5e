import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pageKindEntries } from '../fixtures/page-kinds.ts';

// The longest lists take axe half a minute on a busy machine.
test.describe.configure({ timeout: 120_000 });

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme} scheme`, () => {
    test.use({ colorScheme });

    for (const [kind, path] of pageKindEntries)
      test(`${kind} ${path} has no accessibility violation`, async ({ page }) => {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
        );
        expect(found).toEqual([]);
      });
  });
