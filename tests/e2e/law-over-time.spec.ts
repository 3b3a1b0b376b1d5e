/** Over the site of the fictional jurisdiction in tests/fixtures/law-over-time, on 1 March 2026. */
import { expect, test } from '@playwright/test';
import { ActPage } from './pages/act.ts';
import { findViolations, overflowAt } from '../fixtures/page-checks.ts';

// Of 200 articles axe takes half a minute on a busy machine.
test.describe.configure({ timeout: 120_000 });
test.use({ baseURL: process.env['LAW_SITE'] ?? '' });

const law = 'law/2005/10';
const compared = `${law}/compare/as-issued/2019-02-01`;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader goes from the text of today to an older one, and sees what changed', async ({
    page,
  }) => {
    const act = new ActPage(page);
    await act.open(law);
    await expect(act.main).toContainText(
      'هذا نصه النافذ منذ 1 شباط 2019، وقد تغيّر 5 مرات منذ صدوره.',
    );
    await expect(act.main).toContainText('ويتغيّر في 1 كانون الثاني 2030');

    await act.section('كيف تغيّر النص').getByRole('link', { name: 'نصه منذ 1 آذار 2011' }).click();
    await expect(page).toHaveURL(/\/as-of\/2011-03-01\/$/);
    await expect(act.main).toContainText('نص سابق، ليس النص النافذ اليوم');
    await expect(act.main).toContainText('عُمل بهذا النص من 1 آذار 2011 إلى 31 أيار 2016.');
    expect(await act.isHidden()).toBe(true);

    await act.main.getByRole('link', { name: 'قارنه بما قبله' }).first().click();
    await expect(act.title).toHaveText('ماذا تغيّر');
    await expect(page).toHaveURL(/\/compare\/2009-01-01\/2011-03-01\/$/);
  });

  test('an amending act leads to what it changed', async ({ page }) => {
    const act = new ActPage(page);
    await act.open('law/2019/2');
    await act.section('ما يغيّره في غيره').getByRole('link', { name: 'ماذا تغيّر' }).first().click();
    await expect(act.title).toHaveText('ماذا تغيّر');
    await expect(act.main.getByRole('heading', { level: 2 }).first()).toContainText('المادة');
  });
});

test('an article says by which act and from which day its words are', async ({ page }) => {
  const act = new ActPage(page);
  await act.open(law);
  const article = page.locator('div.article', { has: page.locator('#art-3') });
  await expect(article).toContainText('بموجب');
  await expect(article.getByRole('link', { name: /لعام 20/ }).last()).toBeVisible();
});

test('a repealed article stays, and says that it is repealed', async ({ page }) => {
  const act = new ActPage(page);
  await act.open(law);
  const article = page.locator('div.article', { has: page.locator('#art-11') });
  await expect(article.getByText('ملغاة', { exact: true })).toBeVisible();
  await expect(article.getByText('لا يجوز للبائع أن يتنازل')).toBeHidden();
  await article.getByText('نصها قبل إلغائها').click();
  await expect(article.getByText('لا يجوز للبائع أن يتنازل')).toBeVisible();
});

test('a comparison marks the words put in and taken out, and says in words what changed', async ({
  page,
}) => {
  await page.goto(`/decrees/${compared}/`);
  await expect(page.getByRole('main')).toContainText('وأُلغيت المواد 8 و11 و12 مكرر.');
  const article = page.getByRole('region', { name: /^المادة 13\b/ });
  await expect(article.getByRole('deletion')).toHaveText(/ألف إلى/);
  await expect(article.getByRole('insertion')).toHaveText(/إلى عشرة آلاف/);
  await expect(page.getByRole('region', { name: /^المادة 1 / })).toHaveCount(0);
});

test('a text to come is not shown as the law of today', async ({ page }) => {
  const act = new ActPage(page);
  await act.open(`${law}/as-of/2030-01-01`);
  await expect(act.main).toContainText('نص لم يحلّ يومه بعد');
});

test('a title without text lists what is known to have changed in it', async ({ page }) => {
  const act = new ActPage(page);
  await act.open('decision/2006/44');
  await expect(act.section('ما تغيّر في مواده').getByRole('listitem').first()).toContainText(
    'المادة',
  );
});

for (const path of [law, `${law}/as-of/2011-03-01`, compared, 'law/2014/30', 'law/2019/2'])
  test(`/decrees/${path}/ is accessible, and no wider than 320 px`, async ({ page }) => {
    await page.goto(`/decrees/${path}/`);
    expect(await findViolations(page)).toEqual([]);
    expect(await overflowAt(page, 320)).toBeLessThanOrEqual(0);
  });
