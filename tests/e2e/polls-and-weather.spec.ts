/** Over the site of the fictional jurisdiction in tests/fixtures/law-over-time, whose weather is of the build. */
import { expect, test, type Page } from '@playwright/test';
import { findViolations, overflowAt } from '../fixtures/page-checks.ts';

test.use({ baseURL: process.env['LAW_SITE'] ?? '' });

const badge = (page: Page) =>
  page.getByRole('main').locator('poll-state [data-state]').filter({ visible: true }).first();
const hours = 3_600_000;

test('a poll that is over shows its votes by route and together, with turnout', async ({
  page,
}) => {
  await page.goto('/polls/centre-hours/');
  await expect(badge(page)).toHaveText('انتهى');
  await expect(page.getByText('انتهى التصويت في 31 آذار 2020')).toBeVisible();
  await expect(page.getByText('600 صوت بكل الطرق، أي 30% ممن يحق لهم التصويت')).toBeVisible();
  await expect(
    page.getByRole('img', { name: /مجموع الأصوات 600. صباحاً: 340 \(56.7%\)/ }),
  ).toBeVisible();
  const together = page.getByRole('table', { name: 'الأصوات بحسب الخيار وطريقة التصويت' });
  await expect(together.getByRole('row', { name: /^صباحاً/ })).toContainText('300');
  await expect(page.getByRole('table', { name: /^ورقة: مجموع الأصوات 100/ })).toBeVisible();
  const csv = await page.request.get('/polls/centre-hours/results.csv');
  expect(await csv.text()).toContain('طوال اليوم,paper,ورقة,25,25,2020-04-05');
});

test('the state of a poll is that of the day on the device', async ({ page }) => {
  await page.clock.setFixedTime('2020-03-31T20:59:00Z');
  await page.goto('/polls/centre-hours/');
  await expect(badge(page)).toHaveText('مفتوح للمشاركة');
  await expect(page.getByText('التصويت مفتوح حتى نهاية يوم 31 آذار 2020')).toBeVisible();
  await page.clock.setFixedTime('2020-03-31T21:01:00Z');
  await page.reload();
  await expect(badge(page)).toHaveText('انتهى');
});

test('an open poll says how to vote, and has no results', async ({ page }) => {
  await page.goto('/polls/');
  await page.getByRole('link', { name: 'يوم السوق' }).click();
  await expect(badge(page)).toHaveText('مفتوح للمشاركة');
  await expect(page.getByRole('link', { name: 'vote.example.org' })).toBeVisible();
  await expect(page.getByText('لا نتائج منشورة')).toBeVisible();
});

test('a project marks what is late by the day it was promised for', async ({ page }) => {
  await page.goto('/projects/new-market/');
  const stages = page.getByRole('region', { name: 'المراحل' }).getByRole('listitem');
  await expect(stages.filter({ hasText: 'السقف' })).toContainText('تأخرت عن موعدها');
  await expect(stages.filter({ hasText: 'الهيكل' })).toContainText('أُنجزت بعد موعدها');
  await expect(stages.filter({ hasText: 'الافتتاح' })).toContainText('لم يحن موعدها');
  await expect(page.getByText('نسبة الإنجاز المعلنة: 45%').first()).toBeVisible();
});

test.describe('the weather', () => {
  const capital = (page: Page) => page.getByRole('region', { name: 'العاصمة' });
  const old = 'قراءة قديمة';

  test('is told with its time, and a place without any says so', async ({ page }) => {
    await page.goto('/weather/');
    await expect(capital(page)).toContainText('غائم جزئياً');
    await expect(capital(page)).toContainText(/قراءة \d{1,2} .+، الساعة \d\d:\d\d/);
    await expect(capital(page).getByRole('listitem').filter({ visible: true })).toHaveCount(3);
    await expect(capital(page).getByText(old)).toBeHidden();
    await expect(page.getByRole('region', { name: 'الوادي' })).toContainText('لا قراءة للطقس');
  });

  test('is called old after six hours, and its days go', async ({ page }) => {
    const now = Date.now();
    await page.clock.setFixedTime(now + 7 * hours);
    await page.goto('/weather/');
    await expect(capital(page).getByText(old)).toBeVisible();
    await page.clock.setFixedTime(now + 30 * hours);
    await page.reload();
    await expect
      .poll(() => capital(page).getByRole('listitem').filter({ visible: true }).count())
      .toBeLessThan(3);
    await page.clock.setFixedTime(now + 96 * hours);
    await page.reload();
    await expect(capital(page).getByText('انتهت مدة هذا التوقع.')).toBeVisible();
  });
});

for (const path of [
  '/polls/centre-hours/',
  '/polls/market-day/',
  '/projects/new-market/',
  '/weather/',
])
  test(`${path} has no accessibility violation, and fits in 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await findViolations(page)).toEqual([]);
    expect(await overflowAt(page, 320)).toBeLessThanOrEqual(0);
  });
