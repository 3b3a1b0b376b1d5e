import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distDirectory } from '../../tools/dist.ts';
import { openDeskProject } from '../fixtures/desk-project.ts';
import { answerAsOffice } from '../fixtures/office-desk.ts';
import { findViolations, wcag } from '../fixtures/page-checks.ts';
import { DeskPage } from './pages/desk.ts';

// Decap’s bundle takes seconds to start on a busy machine.
test.describe.configure({ timeout: 120_000 });

type Project = Awaited<ReturnType<typeof openDeskProject>>;
let project: Project;
let desk: DeskPage;

test.beforeEach(async ({ page, isMobile }) => {
  await page.setViewportSize(isMobile ? { width: 390, height: 844 } : { width: 1280, height: 800 });
  project = await openDeskProject();
  desk = new DeskPage(page, project.origin);
  // Leaving a form that was not saved asks first.
  page.on('dialog', (dialog) => dialog.accept());
});
test.afterEach(() => project.close());

test('no screen of the desk has an accessibility violation, or is wider than the screen', async ({
  page,
}) => {
  await desk.enter();
  await desk.goTo('collections/services');
  await expect(desk.entry(/vaccination/)).toBeVisible();
  await expectSound(page);

  await desk.groupBy('الحالة');
  await expect(desk.group('متاحة')).toBeVisible();
  await expectSound(page);

  await desk.goTo('collections/services/entries/vaccination');
  await expect(desk.field('اسم الخدمة')).toHaveValue('لقاح الأطفال');
  await desk.addItem('قنوات الحصول عليها').click();
  await expectSound(page);

  await desk.goTo('collections/rotas/new');
  await expect(desk.field('أول يوم').first()).toBeVisible();
  await expectSound(page);

  await desk.goTo('collections/services');
  await desk.media.click();
  await expect(desk.file('plan.png')).toBeVisible();
  await expectSound(page);
});

test('the board of drafts and a list with drafts have none either', async ({ page }) => {
  await answerAsOffice(page);
  await desk.enter();
  await desk.goTo('workflow');
  await expect(desk.draft).toHaveCount(3);
  await expect(page.getByText('2/3/2026').first()).toBeVisible();
  await expect(page.getByText('مدخل واحد ينتظر المراجعة، والجاهز للنشر: 1.')).toBeVisible();
  await expectSound(page);

  await desk.goTo('collections/services');
  await expect(desk.entry(/vaccination/)).toBeVisible();
  await expectSound(page);
});

test('under the policy that the build wrote, nothing is refused', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|unsafe-eval/.test(message.text())) refused.push(message.text());
  });
  const policy = readFileSync(join(distDirectory, 'admin/csp.txt'), 'utf8').trim();
  await page.route('**/admin/', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': policy };
    await route.fulfill({ response, headers });
  });
  await desk.enter();
  await desk.goTo('collections/services/entries/vaccination');
  await desk.field('اسم الخدمة').fill('لقاح');
  await desk.goTo('collections/rotas/new');
  await expect(desk.field('أول يوم').first()).toBeVisible();
  await desk.goTo('collections/services');
  await desk.media.click();
  await expect(desk.file('plan.png')).toBeVisible();
  expect(refused).toEqual([]);
  // The policy was there: it refuses what it does not name.
  expect(await page.evaluate(() => fetch('https://example.com').catch(() => 'refused'))).toBe(
    'refused',
  );
  expect(refused).not.toEqual([]);
});

test('a date is typed day first in any digits, also on the narrowest phone, and one line of the file changes', async ({
  page,
  isMobile,
}) => {
  if (isMobile) await page.setViewportSize({ width: 360, height: 640 });
  await desk.enter();
  await desk.goTo('collections/services/entries/vaccination');
  const reviewed = desk.field('آخر مراجعة (اختياري)');
  await expect(reviewed).toHaveValue('23/10/2025');
  await reviewed.fill('١٤/٢/٢٠٢٦');
  await reviewed.blur();
  await expectNoOverflow(page);
  await expect(reviewed).toHaveValue('14/02/2026');
  await desk.saveAll();
  await expect(desk.toast('حُفظ المدخل')).toBeVisible({ timeout: 20_000 });
  expect(project.git('show', '--format=', '--numstat')).toBe(
    '1\t1\tcontent/services/vaccination.md\n',
  );
  expect(project.read('content/services/vaccination.md')).toContain(
    "\nlastReviewed: '2026-02-14'\n",
  );
});

test('the items of a list are put in order with the keyboard', async ({ page }) => {
  await desk.enter();
  await desk.goTo('collections/services/entries/vaccination');
  await desk.addItem('أسماء أخرى').click();
  await desk.addItem('أسماء أخرى').click();
  const names = desk.field('اسم', { exact: true });
  await names.nth(0).fill('أول');
  await names.nth(1).fill('ثانٍ');
  await desk.handles.first().focus();
  for (const key of ['Space', 'ArrowDown', 'Space']) {
    await page.keyboard.press(key);
    // The library measures the list between two keys.
    await page.waitForTimeout(300);
  }
  await expect(names.nth(0)).toHaveValue('ثانٍ');
});

async function expectSound(page: Page): Promise<void> {
  expect(await findViolations(page, undefined, wcag)).toEqual([]);
  await expectNoOverflow(page);
}

async function expectNoOverflow(page: Page): Promise<void> {
  const width = page.viewportSize()?.width;
  const needed = () =>
    page.evaluate(() => Math.max(document.documentElement.scrollWidth, window.innerWidth));
  expect(await needed()).toBe(width);
}
