import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { pageKindEntries } from '../fixtures/page-kinds.ts';

// The longest lists take axe half a minute on a busy machine.
test.describe.configure({ timeout: 120_000 });

/** The only rules whose answer depends on colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

for (const [kind, path] of pageKindEntries)
  test(`${kind} ${path} has no accessibility violation in either scheme`, async ({
    page,
    isMobile,
  }) => {
    await page.goto(path);
    expect(await findViolations(page)).toEqual([]);
    // A width changes no colour.
    if (!isMobile) return;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, colourRules)).toEqual([]);
  });

async function findViolations(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
