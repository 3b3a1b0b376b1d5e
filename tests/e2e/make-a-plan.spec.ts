import { expect, test } from '@playwright/test';
import { PlanPage } from './pages/plan.ts';
import { findViolations, overflowAt } from '../fixtures/page-checks.ts';

const licence = 'tourism-office-licence';
const shop = 'shop-administrative-licence';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a life event has its steps, papers and fees', async ({ page }) => {
    await page.goto('/life-events/marriage/');
    const plan = new PlanPage(page);
    const titles = await plan.stepTitles();
    const placeOf = (title: string) => titles.findIndex((each) => each.includes(title));
    expect(placeOf('إخراج قيد فردي')).toBeGreaterThanOrEqual(0);
    expect(placeOf('إخراج قيد فردي')).toBeLessThan(placeOf('عقد زواج في المحكمة الشرعية'));
    await expect(plan.steps).toContainText('تحتاجها أولاً');
    await expect(plan.steps).toContainText('الخدمة معلّقة');
    await expect(plan.paper('هوية ولي الزوجة')).toBeVisible();
    await expect(plan.fees).toContainText('ليرة سورية');
    await expect(plan.progress).toBeHidden();
  });

  test('the list of services is links, and says what is missing', async ({ page }) => {
    const plan = new PlanPage(page);
    await plan.open();
    await expect(page.getByText('جمع خدمات تختارها يحتاج إلى جافاسكربت')).toBeVisible();
    await expect(plan.words).toBeHidden();
    await page.getByRole('link', { name: 'بيان ولادة', exact: true }).click();
    await expect(page).toHaveURL(/\/services\/birth-statement\/$/);
  });
});

test('services are found, picked and merged', async ({ page }) => {
  const plan = new PlanPage(page);
  await plan.open();
  await plan.words.fill('السياحه');
  await expect(plan.service('بيان ولادة')).toBeHidden();
  await plan.service('ترخيص مكتب سياحة وسفر').check();
  await plan.words.fill('رخصة محل');
  await plan.service('ترخيص إداري لمحل أو مهنة').check();
  await expect(plan.count).toHaveText('في خطتك خدمتان، وأُضيف إليها ما تحتاجه أولاً: 3 خدمات.');
  await expect(page).toHaveURL(`/plan/?s=${licence},${shop}`);

  const titles = await plan.stepTitles();
  expect(titles[0]).toBe('1. خلاصة سجل عدلي (غير محكوم)');
  expect(titles).toHaveLength(5);
  await expect(plan.paper('سجل عدلي')).toHaveCount(1);
  await expect(plan.paperItem('سجل عدلي')).toContainText('من الخطوة 1. خلاصة سجل عدلي (غير محكوم)');
  await expect(plan.paperItem('صورة الهوية')).toContainText(
    'تُطلب مرتين: لـ«ترخيص مكتب سياحة وسفر» ولـ«ترخيص إداري لمحل أو مهنة»',
  );
  await expect(plan.fees).toContainText('ليرة سورية قديمة');

  await page.goBack();
  await expect(plan.count).toContainText('خدمة واحدة');
  await page.goForward();
  await plan.removal('ترخيص مكتب سياحة وسفر').click();
  await expect(plan.removal('ترخيص إداري لمحل أو مهنة')).toBeFocused();
  await expect(plan.paperItem('صورة الهوية')).not.toContainText('مكتب سياحة');
});

test('ticks stay with a reload, and with a plan that grows', async ({ page }) => {
  const plan = new PlanPage(page);
  await plan.open(licence);
  await plan.paper('صورة الهوية').focus();
  await page.keyboard.press('Space');
  await plan.step('وثيقة غير موظف').check();
  await expect(plan.progress).toHaveText(/^أُنجز 2 من \d+$/);
  await page.reload();
  await expect(plan.paper('صورة الهوية')).toBeChecked();
  await expect(plan.step('وثيقة غير موظف')).toBeChecked();

  await plan.openChoice();
  await plan.service('ترخيص إداري لمحل أو مهنة').check();
  await expect(plan.paper('صورة الهوية')).toBeChecked();
  await plan.reset.click();
  await expect(plan.progress).toHaveText(/^أُنجز 0 من/);
  await page.reload();
  await expect(plan.paper('صورة الهوية')).not.toBeChecked();
});

test('a link brings the plan and its ticks to another device', async ({ page, browser }) => {
  const plan = new PlanPage(page);
  await plan.open(licence, shop);
  await plan.paper('صورة الهوية').check();
  const link = await plan.readLink();
  expect(new URL(link).search).toBe(`?s=${licence},${shop}`);

  const other = await browser.newContext();
  const there = new PlanPage(await other.newPage());
  const requests: string[] = [];
  there.page.on('request', (request) => requests.push(request.url()));
  await there.page.goto(link);
  await expect(there.paper('صورة الهوية')).toBeChecked();
  await expect(there.progress).toHaveText(/^أُنجز 1 من/);
  expect(requests.filter((url) => url.includes('#'))).toEqual([]);
  await there.paper('صورة الهوية').uncheck();
  await there.page.reload();
  await expect(there.paper('صورة الهوية')).not.toBeChecked();
  await other.close();
});

test("a life event keeps its ticks, and becomes a plan of one's own", async ({ page }) => {
  await page.goto('/life-events/marriage/');
  const plan = new PlanPage(page);
  await plan.paper('هوية ولي الزوجة').check();
  await page.reload();
  await expect(plan.paper('هوية ولي الزوجة')).toBeChecked();
  const link = await plan.readLink();
  expect(link).toMatch(/\/life-events\/marriage\/#t=/);
  await page.getByRole('link', { name: 'عدّل هذه الخطة' }).click();
  await expect(plan.count).toContainText('في خطتك 7 خدمات');
});

test('a service is added to the last plan from its page', async ({ page }) => {
  const plan = new PlanPage(page);
  await plan.open();
  await plan.words.fill('بيان ولادة');
  await plan.service('بيان ولادة').check();
  await page.goto('/services/passport-issue/');
  await page.getByRole('link', { name: 'أضف إلى خطتي' }).click();
  await expect(page).toHaveURL('/plan/?s=birth-statement,passport-issue');
  await expect(plan.count).toHaveText('في خطتك خدمتان.');
});

test('an address with an unknown service shows the rest', async ({ page }) => {
  const plan = new PlanPage(page);
  await plan.open('no-such-service', 'birth-statement');
  await expect(page.getByText('في الرابط خدمة لم تعد في الدليل')).toBeVisible();
  await expect(plan.count).toContainText('خدمة واحدة');
});

test('a closed store is said, and the plan goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('closed', 'SecurityError');
      },
    });
  });
  const plan = new PlanPage(page);
  await plan.open('birth-statement');
  await plan.step('بيان ولادة').check();
  await expect(page.getByRole('alert')).toContainText('انسخ رابط الخطة لتحتفظ بها');
  await expect(plan.progress).toHaveText(/^أُنجز/);
});

test('services that do not arrive leave their links, and can be asked for again', async ({
  page,
}) => {
  await page.route('**/plan/index.json', (route) => route.abort());
  const plan = new PlanPage(page);
  await plan.open();
  await expect(page.getByText('لم تصل بيانات الخدمات')).toBeVisible();
  await expect(page.getByRole('link', { name: 'بيان ولادة', exact: true })).toBeVisible();
  await page.unroute('**/plan/index.json');
  await page.getByRole('button', { name: 'أعد المحاولة' }).click();
  await expect(plan.service('بيان ولادة')).toBeVisible();
});

test('a plan in use has no accessibility violation and fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const plan = new PlanPage(page);
  await plan.open(licence, shop, 'family-booklet-issue', 'passport-issue');
  await plan.paper('صورة الهوية').check();
  await plan.openChoice();
  await plan.readLink();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page)).toEqual([]);
  }
  expect(await overflowAt(page, 320)).toBeLessThanOrEqual(0);
});
