import { expect, test } from '@playwright/test';
import { ActPage } from './pages/act.ts';
import { ArchivePage } from './pages/archive.ts';
import { HomePage } from './pages/home.ts';
import { SearchPage } from './pages/search-page.ts';

test.describe('a citation in the search box', () => {
  for (const [citation, path] of [
    ['17/2012', 'legislative-decree/2012/17'],
    ['مرسوم تشريعي ١٧ لسنة ٢٠١٢', 'legislative-decree/2012/17'],
    ['القانون رقم 172 لعام 1956', 'law/1956/172'],
    ['دستور 2012', 'constitution/2012'],
  ] as const)
    test(`of the home page leads straight to its act: ${citation}`, async ({ page }) => {
      const home = new HomePage(page);
      await home.open();
      await home.searchBox.fill(citation);
      await home.searchBox.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/decrees/${path}/$`));
      await page.goBack();
      await expect(page).toHaveURL(/\/$/);
      await expect(home.searchBox).toBeVisible();
    });

  test('of the header leads to the article that it asks for', async ({ page }) => {
    const labourLaw = '/decrees/law/2010/17/';
    const search = new SearchPage(page);
    await search.giveArticle(labourLaw, { id: 'art-3', title: 'المادة 3', at: 0 });
    await page.goto('/services/');
    await search.headerBox.fill('المادة 3 من القانون 17 لعام 2010');
    await search.headerBox.press('Enter');
    await expect(page).toHaveURL(/\/decrees\/law\/2010\/17\/#art-3$/);
  });

  for (const query of ['غرامة القانون 17 لعام 2010', 'جواز سفر', 'القانون 17'])
    test(`shows results where it is not the citation of one act alone: ${query}`, async ({
      page,
    }) => {
      const search = new SearchPage(page);
      await page.goto('/services/');
      await search.headerBox.fill(query);
      await search.headerBox.press('Enter');
      await search.expectView('done');
      await expect(page).toHaveURL(/\/search\/\?q=[^&]+$/);
      await page.goBack();
      await expect(page).toHaveURL(/\/services\/$/);
    });

  test('of the search page itself shows results, and says which is the act', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('q=17/2012');
    await search.expectView('done');
    expect((await search.urls())[0]).toBe('/decrees/legislative-decree/2012/17/');
    await expect(search.citedNotes).toHaveText(['هذا هو الصك الذي ذكرته']);
    await search.search('قانون العمل');
    await expect(search.status).toContainText('قانون العمل');
    await expect(search.citedNotes).toHaveCount(0);
  });

  test('finds an act that is known by name only, which words do not', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('q=القانون رقم 172 لعام 1956');
    await search.expectView('done');
    expect((await search.urls())[0]).toBe('/decrees/law/1956/172/');
    await search.open('q=قانون&type=law&year=1956');
    await search.expectView('done');
    expect(await search.urls()).not.toContain('/decrees/law/1956/172/');
  });
});

test.describe('the finder', () => {
  test('goes to an act by type, number and year, in whatever digits', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open();
    await archive.goTo({ type: 'مرسوم تشريعي', number: '١٧', year: '٢٠١٢' });
    await expect(page).toHaveURL(/\/decrees\/legislative-decree\/2012\/17\/$/);
  });

  test('goes to the one act of that number and year where no type is chosen', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open();
    await archive.goTo({ number: '17/2012' });
    await expect(page).toHaveURL(/\/decrees\/legislative-decree\/2012\/17\/$/);
  });

  test('goes to the placeholder of an act that is known by name only', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open();
    await archive.goTo({ type: 'قانون', number: '172', year: '1956' });
    await expect(page).toHaveURL(/\/decrees\/law\/1956\/172\/$/);
  });

  test('offers the acts of one number and year where there are several', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open();
    await archive.goTo({ number: '8', year: '2021' });
    await expect(archive.finderAnswer).toContainText('أكثر من صك');
    await archive.finderAnswer.getByRole('link', { name: 'القانون رقم 8 لعام 2021' }).click();
    await expect(page).toHaveURL(/\/decrees\/law\/2021\/8\/$/);
  });

  test('says that the archive lacks an act, and leads to what its year lacks', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open();
    await archive.goTo({ type: 'قانون', number: '5', year: '2021' });
    await expect(archive.finderAnswer).toContainText('ليس في الأرشيف القانون رقم 5 لعام 2021');
    await archive.finderAnswer.getByRole('link', { name: 'القوانين لعام 2021' }).click();
    await expect(page).toHaveURL(/\/decrees\/law\/2021\/#numbers$/);
    await expect(archive.section('الأرقام الناقصة')).toContainText('تنقص الأرقام 1–3 و5–7');
  });

  test('says what to write where something is missing', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open();
    await archive.goTo({ number: '17', year: '12' });
    await expect(archive.finderAnswer).toContainText('اكتب رقم الصك وسنته');
  });

  test('asks the search where the site cannot be asked', async ({ page }) => {
    const archive = new ArchivePage(page);
    await archive.open();
    await page.route('**/decrees/law/2010/17/', (route) => route.abort());
    await archive.goTo({ type: 'قانون', number: '17', year: '2010' });
    await expect(page).toHaveURL(/\/search\/\?type=law&q=17&year=2010$/);
    const search = new SearchPage(page);
    await search.expectView('done');
    expect(await search.urls()).toContain('/decrees/law/2010/17/');
  });

  test('leads to the search without JavaScript, and tells the addresses of acts', async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const archive = new ArchivePage(page);
    await archive.open();
    await expect(page.getByText('/decrees/law/2010/17/')).toBeVisible();
    await archive.goTo({ type: 'قانون', number: '17', year: '2010' });
    await expect(page).toHaveURL(/\/search\/\?type=law&q=17&year=2010$/);
    await new ActPage(page).open('law/2010/17');
    await expect(new ActPage(page).title).toContainText('القانون رقم 17 لعام 2010');
    await page.close();
  });
});
