import { expect, test } from '@playwright/test';
import { OfficialsPage } from './pages/officials.ts';
import { OrganisationPage } from './pages/organisation.ts';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the government leads to a ministry, its minister and all his posts', async ({ page }) => {
      const officials = new OfficialsPage(page);
      await officials.open();
      await officials.body('الوزارات', 'وزارة الطاقة').click();

      const ministry = new OrganisationPage(page);
      await expect(ministry.title).toHaveText('وزارة الطاقة');
      await expect(ministry.holders).toContainText('وزير الطاقة · من 29 آذار 2025');
      await ministry.holders.getByRole('link', { name: 'محمد البشير' }).click();

      await expect(officials.title).toHaveText('محمد البشير');
      await expect(page.getByText('في المنصب بحسب آخر مصدر')).toBeVisible();
      const { posts } = officials;
      await expect(posts.getByRole('heading', { level: 3 })).toHaveText([
        'وزير الطاقة',
        'رئيس حكومة تصريف الأعمال',
      ]);
      await expect(posts).toContainText('من 10 كانون الأول 2024 حتى 29 آذار 2025');
    });

    test('a letter of the index leads to a former minister', async ({ page }) => {
      const officials = new OfficialsPage(page);
      await officials.openAll();
      await officials.letters.getByRole('link', { name: 'ع', exact: true }).click();
      await expect(
        page.getByRole('heading', { level: 2, name: 'ع', exact: true }),
      ).toBeInViewport();
      await officials.person('عماد خميس').click();
      await expect(page.getByText('منصب سابق')).toBeVisible();
    });
  });

test('a ministry that is no more names the one that replaced it', async ({ page }) => {
  const ministry = new OrganisationPage(page);
  await ministry.open('org-former-ministry-oil');
  await expect(ministry.holders).toHaveCount(0);
  await expect(ministry.pastHolders).toContainText('فراس حسن قدور');
  await page.getByRole('main').getByRole('link', { name: 'وزارة الطاقة' }).click();
  await expect(ministry.title).toHaveText('وزارة الطاقة');
});

test('a website that may be dead is text, not a link', async ({ page }) => {
  const ministry = new OrganisationPage(page);
  await ministry.open('org-ministry-finance');
  await expect(ministry.contact).toContainText('http://mof.gov.sy');
  await expect(ministry.contact.getByRole('link', { name: 'mof.gov.sy' })).toHaveCount(0);
});
