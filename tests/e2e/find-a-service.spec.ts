import { expect, test } from '@playwright/test';
import { cardSections } from '../../src/domain/service/card.ts';
import { ServiceCardPage } from './pages/service-card.ts';
import { ServiceListPage } from './pages/service-list.ts';

const order: string[] = cardSections.map(({ heading }) => heading);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a facet leads to a service and on to its legal basis', async ({ page }) => {
    const list = new ServiceListPage(page);
    await list.open();
    await expect(list.words).toBeHidden();
    await list.openFacets();
    await list.facetLink('المواطنون').click();
    await expect(page).toHaveURL(/\/services\/audience\/citizen\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('الخدمات: المواطنون');

    await list.service('إخراج قيد فردي').click();
    const card = new ServiceCardPage(page);
    await expect(card.title).toHaveText('إخراج قيد فردي');
    await card
      .section('الأساس القانوني')
      .getByRole('link', { name: 'القانون رقم 13 لعام 2021' })
      .click();
    await expect(page).toHaveURL(/\/decrees\/law\/2021\/13\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('الأحوال المدنية');
  });

  test('a letter leads down the list', async ({ page }) => {
    const list = new ServiceListPage(page);
    await list.open();
    await list.letters().getByRole('link', { name: 'و', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'و', exact: true })).toBeInViewport();
  });

  test('a suspended service says so in the list and at its head', async ({ page }) => {
    const list = new ServiceListPage(page);
    await page.goto('/services/status/suspended/');
    await expect(list.badge('معلّقة').first()).toBeVisible();
    const card = new ServiceCardPage(page);
    await card.open('family-booklet-issue');
    await expect(card.notice).toContainText('الخدمة معلّقة');
  });

  test('a life event leads to its first service', async ({ page }) => {
    await page.goto('/life-events/');
    await page.getByRole('link', { name: 'ولادة طفل' }).click();
    const steps = page.getByRole('region', { name: 'الخدمات بالترتيب' });
    await steps.getByRole('link', { name: 'تسجيل واقعة ولادة' }).click();
    await expect(page).toHaveURL(/\/services\/birth-registration\/$/);
  });
});

test.describe('a service card', () => {
  for (const id of ['passport-issue', 'civil-record-extract', 'international-driving-licence'])
    test(`keeps the order of its sections: ${id}`, async ({ page }) => {
      const card = new ServiceCardPage(page);
      await card.open(id);
      const sections = (await card.sections()).filter((heading) => !/^الخدمة /.test(heading));
      expect(sections).toEqual(order.filter((heading) => sections.includes(heading)));
      expect(sections).toEqual(
        expect.arrayContaining(['ما هي الخدمة', 'ما تحتاج إليه', 'الكلفة', order.at(-1)]),
      );
    });

  test('says which papers and prices are unknown', async ({ page }) => {
    const card = new ServiceCardPage(page);
    await card.open('international-driving-licence');
    await expect(card.section('ما تحتاج إليه')).toContainText('غير معروفة في المصادر المتاحة');
    await expect(card.section('الكلفة')).toContainText('غير معروف في المصادر المتاحة');
  });

  test('shows the pound and the date of a price', async ({ page }) => {
    const card = new ServiceCardPage(page);
    await card.open('passport-issue');
    await expect(card.section('الكلفة')).toContainText('312,700 ليرة سورية قديمة');
    await expect(card.section('الكلفة')).toContainText('بتاريخ 2 شباط 2025');
  });
});

test.describe('the filter', () => {
  test('narrows the list by two facets and a word', async ({ page }) => {
    const list = new ServiceListPage(page);
    await list.open();
    await list.openFacets();
    await list.facetBox('المواطنون').check();
    await list.facetBox('سفارة أو قنصلية').check();
    await expect(list.count).toHaveText(/من أصل \d+$/);
    await expect(list.service('إجازة استثمار')).toBeHidden();
    await list.words.fill('الباسبور');
    await expect(list.service('جواز سفر من البعثات في الخارج')).toBeVisible();
    await expect(list.service('إخراج قيد فردي')).toBeHidden();
    const state = new URL(page.url()).searchParams;
    expect(Object.fromEntries(state)).toEqual({
      q: 'الباسبور',
      audience: 'citizen',
      channel: 'mission',
    });
  });

  test('takes its state from the address, and the back button undoes a choice', async ({
    page,
  }) => {
    const list = new ServiceListPage(page);
    await list.open('?audience=investor');
    const narrowed = (await list.count.textContent()) ?? '';
    expect(narrowed).toMatch(/من أصل/);
    await list.openFacets();
    await expect(list.facetBox('المستثمرون')).toBeChecked();
    await list.facetBox('إنترنت').check();
    await expect(list.count).not.toHaveText(narrowed);
    await page.goBack();
    await expect(list.facetBox('إنترنت')).not.toBeChecked();
    await expect(list.count).toHaveText(narrowed);
  });

  test('announces in Arabic that nothing is left, and Escape brings all back', async ({ page }) => {
    const list = new ServiceListPage(page);
    await list.open();
    const all = (await list.count.textContent()) ?? '';
    await list.words.fill('كلمة لا وجود لها');
    await expect(list.count).toHaveText(/^لا خدمات من أصل \d+$/);
    await expect(list.nothing).toBeVisible();
    await expect(list.letters()).toBeHidden();
    await list.words.press('Escape');
    await expect(list.words).toHaveValue('');
    await expect(list.words).toBeFocused();
    await expect(list.count).toHaveText(all);
    await expect(list.nothing).toBeHidden();
    expect(new URL(page.url()).search).toBe('');
  });

  test('counts one service and two in words', async ({ page }) => {
    const list = new ServiceListPage(page);
    await list.open('?q=إخراج قيد فردي');
    await expect(list.count).toHaveText(/^خدمة واحدة من أصل/);
    await list.open('?channel=landline');
    await expect(list.count).toHaveText(/^خدمتان من أصل/);
  });

  test('works by keyboard and clears with its button', async ({ page }) => {
    const list = new ServiceListPage(page);
    await list.open();
    await list.openFacets();
    await list.facetBox('المقيمون').focus();
    await page.keyboard.press('Space');
    await expect(list.facetBox('المقيمون')).toBeChecked();
    await list.clear.click();
    await expect(list.facetBox('المقيمون')).not.toBeChecked();
    await expect(list.clear).toBeHidden();
  });

  test('opens the group of a choice that comes with the address', async ({ page }) => {
    const list = new ServiceListPage(page);
    await list.open('?life-event=birth');
    await list.openFacets();
    await expect(list.facetBox('ولادة طفل')).toBeVisible();
    await expect(list.service('تسجيل واقعة ولادة')).toBeVisible();
  });

  test('narrows the page of a facet further', async ({ page }) => {
    const list = new ServiceListPage(page);
    await page.goto('/services/audience/business/');
    await list.openFacets();
    await expect(list.facetLink('المواطنون')).toBeVisible();
    await list.facetBox('إنترنت').check();
    await expect(list.count).toHaveText(/من أصل 49$/);
  });
});
