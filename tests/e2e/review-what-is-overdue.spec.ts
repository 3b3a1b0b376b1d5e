import { expect, test } from '@playwright/test';

const review = '/review/';

test('the public list leads from a body to its services and the acts that changed', async ({
  page,
}) => {
  await page.goto(review);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ما يحتاج إلى مراجعة');
  const changed = page.getByRole('region', { name: 'تغيّر أساسها القانوني' });
  await expect(
    changed.getByRole('link', { name: 'القانون رقم 17 لعام 2022' }).first(),
  ).toBeVisible();
  const overdue = page.getByRole('region', { name: 'تأخرت مراجعتها' });
  await expect(overdue.getByText(/موعدها بحسب المدة: \d/).first()).toBeVisible();
  await changed.getByRole('link', { name: 'الإدارة العامة للشؤون المدنية' }).click();
  await expect(page).toHaveURL(/\/review\/org-civil-affairs\/$/);
  await expect(page.getByRole('main').getByRole('link', { name: /Atom/ })).toBeVisible();
});

test('the rule by which an entry counts as overdue is explained', async ({ page }) => {
  await page.goto(review);
  await page.getByText('كيف نعدّ المعلومة متأخرة المراجعة').click();
  await expect(page.getByText('الخدمة كل سنة، والمكان كل سنتين')).toBeVisible();
});

test('a service says that its legal basis changed and that its review is overdue', async ({
  page,
}) => {
  await page.goto('/services/marriage-registration/');
  const main = page.getByRole('main');
  await expect(
    main.getByRole('heading', { name: 'عُدّل أساسها القانوني بعد آخر مراجعة لها' }),
  ).toBeVisible();
  await expect(main.getByText('تأخرت مراجعتها', { exact: true })).toBeVisible();
  await main.getByRole('link', { name: /كان موعد مراجعتها/ }).click();
  await expect(page).toHaveURL(/\/review\/$/);
});

test('a service with several costs shows them as a table with both pounds', async ({ page }) => {
  await page.goto('/services/id-card-first-issue/');
  const fine = page.getByRole('table').getByRole('row', { name: /غرامة/ });
  await expect(fine).toContainText('5,000 ليرة سورية قديمة');
  await expect(fine).toContainText('50 ليرة جديدة');
  await expect(fine).toContainText('آخر ما عُرف، 2019');
});

test('the feed and the data of a body say the same as its page', async ({ request }) => {
  const feed = await (await request.get('/review/org-civil-affairs/feed.xml')).text();
  const { data } = (await (await request.get('/review/org-civil-affairs/index.json')).json()) as {
    data: { overdue: unknown[]; changed: { changes: unknown[] }[] };
  };
  expect(data.changed.length).toBeGreaterThan(0);
  expect(data.changed.every(({ changes }) => changes.length > 0)).toBe(true);
  expect(feed.split('<entry>').length - 1).toBe(data.overdue.length + data.changed.length);
});
