import { expect, test } from '@playwright/test';
import { cardSections } from '../../src/domain/service/card.ts';
import { CallCentrePage } from './pages/call-centre.ts';
import { findViolations } from '../fixtures/page-checks.ts';

// axe takes long on a busy machine.
test.describe.configure({ timeout: 90_000 });

const order: string[] = cardSections.map(({ heading }) => heading);
const passport = 'إصدار جواز سفر داخل سورية';

test('an agent answers a call with the keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const call = new CallCentrePage(page);
  await call.openReady();
  await expect(call.words).toBeFocused();

  await page.keyboard.type('الباسبور');
  await expect(call.words).toHaveAttribute('aria-expanded', 'true');
  await expect(call.status).toHaveText(/نتائج/);
  const first = await call.chosen.textContent();
  await page.keyboard.press('ArrowDown');
  await expect(call.chosen).not.toHaveText(first ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(call.chosen).toHaveText(first ?? '');

  await page.keyboard.press('Control+a');
  await page.keyboard.type('جواز داخل سورية');
  await expect(call.chosen).toContainText(passport);
  await page.keyboard.press('Enter');
  await expect(call.title(passport)).toBeVisible();
  await expect(call.script).toBeFocused();
  await expect(page).toHaveURL(/#passport-issue$/);

  await page.keyboard.press('3');
  await expect(call.section).toContainText('صورتان شخصيتان ملونتان');
  await page.keyboard.press('6');
  await expect(call.section).toContainText('312,700 ليرة سورية قديمة');
  await expect(call.section).toContainText('بتاريخ 2 شباط 2025');

  await page.keyboard.press('c');
  await expect(call.script.getByRole('status')).toHaveText('نُسخت');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await call.message.textContent());

  await page.keyboard.press('/');
  await expect(call.words).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(call.words).toHaveValue('');
  await expect(call.script).toBeHidden();
  await expect(page).toHaveURL(/\/call-centre\/$/);
});

test('the script keeps the order of every card', async ({ page }) => {
  const call = new CallCentrePage(page);
  await call.open('passport-issue');
  await expect(call.title(passport)).toBeVisible();
  const sections = (await call.sections()).filter((heading) => heading !== 'الرسالة القصيرة');
  expect(sections).toEqual(order.filter((heading) => sections.includes(heading)));
  expect(sections.length).toBeGreaterThan(6);
  await expect(call.script).toContainText('فرع هجرة وجوازات مكتب الجهة المختصة');
});

test('a suspended service is said first', async ({ page }) => {
  const call = new CallCentrePage(page);
  await call.openReady();
  await call.words.fill('دفتر العائلة');
  await expect(call.chosen).toContainText('معلّقة');
  await call.words.press('Enter');
  await expect(call.script).toContainText(/ابدأ بهذا قبل أي شيء:\s*الخدمة معلّقة/);
  await expect(call.message).toHaveText(/^الخدمة معلّقة/);
});

test('Ctrl+K returns from anywhere, and going back closes the script', async ({ page }) => {
  const call = new CallCentrePage(page);
  await call.openReady();
  await call.browseLink(passport).click();
  await expect(call.title(passport)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(call.words).toBeFocused();
  await page.goBack();
  await expect(call.script).toBeHidden();
  await expect(call.browseLink(passport)).toBeVisible();
});

test('digits and the slash are letters like others while a name is typed', async ({ page }) => {
  const call = new CallCentrePage(page);
  await call.openReady();
  await page.keyboard.type('175/');
  await expect(call.words).toHaveValue('175/');
});

test('nothing found is said, and the search goes on', async ({ page }) => {
  const call = new CallCentrePage(page);
  await call.openReady();
  await call.words.fill('ظظظظ');
  await expect(call.status).toContainText('لا خدمة بهذا الاسم');
  await expect(call.words).toHaveAttribute('aria-expanded', 'false');
  await call.words.press('Enter');
  await expect(call.script).toBeHidden();
  await call.words.fill('قيد فردي');
  await expect(call.chosen).toContainText('إخراج قيد فردي');
});

test('services that do not load are said, asked for again, and listed', async ({ page }) => {
  const call = new CallCentrePage(page);
  await page.route('**/call-centre/index.json', (route) => route.abort());
  await call.open();
  await expect(call.status).toContainText('تعذّر تحميل الخدمات');
  await expect(call.browseLink(passport)).toBeVisible();
  await page.unroute('**/call-centre/index.json');
  await call.retry.click();
  await expect(call.status).toContainText('اكتب كلمة أو أكثر');
  await expect(call.retry).toBeHidden();
});

test('the open list and the script are accessible', async ({ page }) => {
  const call = new CallCentrePage(page);
  await call.openReady();
  await call.words.fill('جواز');
  await expect(call.options.first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await call.words.press('Enter');
  await expect(call.script).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list leads to the cards', async ({ page }) => {
    const call = new CallCentrePage(page);
    await call.open();
    await expect(call.words).toBeHidden();
    await call.browseLink(passport).click();
    await expect(page).toHaveURL(/\/services\/passport-issue\/card\/$/);
  });
});
