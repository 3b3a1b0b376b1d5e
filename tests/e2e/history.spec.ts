import { expect, test } from '@playwright/test';
import { findViolations, overflowAt } from '../fixtures/page-checks.ts';

test('a record tells what has changed in it, by keyboard and on a narrow phone', async ({
  page,
}) => {
  await page.goto('/decrees/law/2003/24/');
  const link = page.getByRole('link', { name: 'سجل التغييرات' });
  test.skip((await link.count()) === 0, 'The site was built without its whole git history.');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('سجل التغييرات');
  await expect(page.locator('main').getByRole('listitem').first()).toBeVisible();
  await expect(page.locator('main time').first()).toHaveAttribute('datetime', /^20\d\d-/);

  expect(await overflowAt(page, 320)).toBeLessThanOrEqual(0);
  expect(await findViolations(page)).toEqual([]);
});
