import { expect, test } from '@playwright/test';
import { ActPage } from './pages/act.ts';
import { ArchivePage } from './pages/archive.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the drawing of an act leads to the acts that it is tied to', async ({ page }) => {
    const act = new ActPage(page);
    await act.open('law/2021/13');
    const links = act.constellation.getByRole('link');
    await expect(links).toHaveCount(8);
    await act.constellation.getByRole('link', { name: 'عدّله قانون 17 لعام 2022' }).click();
    await expect(page).toHaveURL(/\/decrees\/law\/2022\/17\/$/);
  });

  test('the pictures of the archive have their numbers in tables', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open('picture/');
    await expect(archive.drawing('عدد النصوص المحفوظة في كل سنة')).toHaveCount(1);
    await expect(archive.drawing('ما غيّرته نصوص كل سنة')).toHaveCount(1);
    const years = archive.section('كم نصاً في كل سنة');
    await expect(years.getByRole('table')).toBeHidden();
    await years.getByText('الأعداد في جدول').click();
    await years.getByRole('table').getByRole('link', { name: '2011' }).click();
    await expect(archive.title).toHaveText('نصوص عام 2011');
  });

  test('the missing numbers of a type lead to those of a year', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open('gaps/');
    await archive.section('القوانين').getByRole('link', { name: '2024' }).click();
    await expect(page).toHaveURL(/\/decrees\/law\/2024\/#numbers$/);
    await expect(archive.section('الأرقام الناقصة')).toContainText('أعلى رقم معروف 32');
  });

  test('an act leads to the issue of the gazette that it stands in', async ({ page }) => {
    const act = new ActPage(page);
    await act.open('law/2004/50');
    await act.fact('الجريدة الرسمية').getByRole('link').click();
    const archive = new ArchivePage(page);
    await expect(archive.title).toHaveText('الجريدة الرسمية: العدد 50 مكرر لعام 2004');
    await expect(archive.act('القانون رقم 50 لعام 2004')).toBeVisible();
  });
});

test('the keyboard alone follows a tie in the drawing of an act', async ({ page }) => {
  const act = new ActPage(page);
  await act.open('law/2021/13');
  await act.constellation.getByRole('link').first().focus();
  await page.keyboard.press('Tab');
  const second = act.constellation.getByRole('link').nth(1);
  await expect(second).toBeFocused();
  const address = await second.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === address);
});

test('the names in the drawing of an act can be read on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const act = new ActPage(page);
  await act.open('law/2021/13');
  const sizes = await act.constellation
    .getByRole('link')
    .locator('text')
    .evaluateAll((texts) =>
      texts.map((text) => {
        const drawn = text.getBoundingClientRect();
        const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        return { size, isInside: drawn.left >= 0 && drawn.right <= innerWidth };
      }),
    );
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes.map(({ size }) => size))).toBeGreaterThan(11);
  expect(sizes.filter(({ isInside }) => !isInside)).toEqual([]);
});

test('the missing numbers, the gazette and the picture have machine twins', async ({ request }) => {
  const read = async (path: string) => (await request.get(`/decrees/${path}index.json`)).json();
  const gaps = (await read('gaps/')).data;
  expect(gaps).toContainEqual(
    expect.objectContaining({ type: 'law', year: 2021, highest: 37, cited: [] }),
  );
  expect((await read('law/2021/')).data.numbers.missing[0]).toEqual([1, 3]);
  const [issue] = (await read('gazette/')).data;
  expect(new URL(issue.url).pathname).toBe('/decrees/gazette/2008-10/index.json');
  const picture = (await read('picture/')).data;
  expect(picture.acts[1]).toMatchObject({ types: ['legislative-decree'] });
  expect(picture.changes[0].by).toBeGreaterThanOrEqual(picture.changes[0].of);
});
