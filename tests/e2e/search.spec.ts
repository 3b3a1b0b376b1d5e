import { expect, test as base } from '@playwright/test';
import { SearchPage } from './pages/search-page.ts';

const test = base.extend<{ searchPage: SearchPage }>({
  searchPage: async ({ page }, use) => use(new SearchPage(page)),
});

const passport = '/services/passport-issue/';
const labourLaw = '/decrees/law/2010/17/';
const nowhere = 'ظظظظ';

test.describe('a search finds', () => {
  test('a service by its title, first', async ({ searchPage }) => {
    await searchPage.open();
    await searchPage.search('إصدار جواز سفر داخل سورية');
    await searchPage.expectView('done');
    expect((await searchPage.urls())[0]).toBe(passport);
  });

  test('a law by words of its title', async ({ searchPage }) => {
    await searchPage.open();
    await searchPage.search('قانون العمل');
    await searchPage.expectView('done');
    expect(await searchPage.urls()).toContain(labourLaw);
  });

  test('a service by a colloquial word that its page does not show', async ({ searchPage }) => {
    await searchPage.open();
    await searchPage.search('باسبورت');
    await searchPage.expectView('done');
    expect(await searchPage.urls()).toContain(passport);
    await expect(searchPage.results).not.toContainText('باسبورت');
  });

  test('a service that is not given today, and says so', async ({ searchPage }) => {
    await searchPage.open();
    await searchPage.search('إصدار دفتر العائلة');
    await searchPage.expectView('done');
    await expect(searchPage.rows.first()).toContainText('معلّقة');
    await searchPage.search('إصدار جواز سفر داخل سورية');
    await expect(searchPage.rows.first()).not.toContainText('معلّقة');
  });

  test('pages while the reader types', async ({ searchPage }) => {
    await searchPage.open();
    await searchPage.box.pressSequentially('جواز');
    await searchPage.expectView('done');
    await expect(searchPage.result(/جواز/).first()).toBeVisible();
    await expect(searchPage.marks.first()).toHaveText(/جواز/);
  });

  test('what has some of the words when nothing has all, and says which it gave up', async ({
    searchPage,
  }) => {
    await searchPage.open();
    await searchPage.search(`جواز ${nowhere}`);
    await searchPage.expectView('done');
    await expect(searchPage.status).toContainText('فمن النتائج ما يخلو من');
    await expect(searchPage.status).toContainText(nowhere);
  });
});

test.describe('the results', () => {
  test('come in parts, and the button keeps the focus', async ({ searchPage }) => {
    await searchPage.open('q=قانون');
    await searchPage.expectView('done');
    expect(await searchPage.urls()).toHaveLength(10);
    await searchPage.more.press('Enter');
    await expect(searchPage.rows).toHaveCount(20);
    await expect(searchPage.more).toBeFocused();
    const urls = await searchPage.urls();
    expect(new Set(urls).size).toBe(20);
  });

  test('have as many rows as the total when there are few', async ({ searchPage }) => {
    await searchPage.open('q=باسبورتت');
    await searchPage.expectView('done');
    const urls = await searchPage.urls();
    expect(urls.length).toBeLessThan(10);
    expect(urls).toHaveLength(await searchPage.total());
    await expect(searchPage.more).toBeHidden();
  });

  test('are narrowed by a filter, which stands in the address', async ({ page, searchPage }) => {
    await searchPage.open('q=قانون');
    await searchPage.expectView('done');
    const before = await searchPage.total();
    const law = await searchPage.filter(/^قانون \d+$/);
    await law.check();
    await expect(page).toHaveURL(/[?&]type=law/);
    await expect.poll(() => searchPage.total()).toBeLessThan(before);
    for (const url of await searchPage.urls()) expect(url).toMatch(/^\/decrees\/law\//);
    await expect(law).toBeFocused();
    await expect(await searchPage.filter(/^مرسوم تشريعي \d+$/)).toBeVisible();
  });

  test('are sorted from the latest year on request', async ({ page, searchPage }) => {
    await searchPage.open('q=قانون&type=law');
    await searchPage.expectView('done');
    await searchPage.sort.selectOption('الأحدث أولاً');
    await expect(page).toHaveURL(/sort=date/);
    await expect
      .poll(async () => (await years(searchPage)).length > 1 && (await isDescending(searchPage)))
      .toBe(true);
  });

  test('are narrowed to the years that a reader types, in whatever digits and order', async ({
    page,
    searchPage,
  }) => {
    await searchPage.open('q=قانون&collection=decrees');
    await searchPage.openFilters();
    await searchPage.fromYear.fill('٢٠١٢');
    await searchPage.fromYear.press('Enter');
    await expect(page).toHaveURL(/year=2012-$/);
    await searchPage.toYear.fill('2005');
    await searchPage.toYear.press('Enter');
    await expect(page).toHaveURL(/year=2005-2012$/);
    await expect(searchPage.fromYear).toHaveValue('2005');
    await expect(searchPage.toYear).toHaveValue('2012');
    await searchPage.expectView('done');
    for (const year of await years(searchPage)) {
      expect(year).toBeGreaterThanOrEqual(2005);
      expect(year).toBeLessThanOrEqual(2012);
    }
  });

  for (const [filter, query, value, label] of [
    ['topic', 'قانون العمل', 'health', /^الصحة \d+$/],
    ['audience', 'جواز سفر', 'citizen', /^المواطنون \d+$/],
    ['governorate', 'مشفى', 'homs', /^حمص \d+$/],
  ] as const)
    test(`are narrowed by ${filter} to as many as it says`, async ({ page, searchPage }) => {
      await searchPage.open(`q=${query}`);
      const count = await searchPage.countOf(label);
      expect(count).toBeLessThan(await searchPage.total());
      await (await searchPage.filter(label)).check();
      await expect(page).toHaveURL(new RegExp(`${filter}=${value}`));
      await expect.poll(() => searchPage.total()).toBe(count);
    });

  for (const citation of ['17/2012', 'مرسوم 17 لعام 2012', '١٧ لسنة ٢٠١٢'])
    test(`begin with the act that is cited: ${citation}`, async ({ searchPage }) => {
      await searchPage.open(`q=${citation}`);
      await searchPage.expectView('done');
      expect((await searchPage.urls())[0]).toBe('/decrees/legislative-decree/2012/17/');
    });

  test('tell which article of an act answers, and lead to it', async ({ page, searchPage }) => {
    // No act of the shipped content has its text.
    await searchPage.giveArticle(labourLaw, { id: 'art-3', title: 'المادة 3', at: 0 });
    await searchPage.open('q=المادة 3 من القانون 17 لعام 2010');
    await searchPage.expectView('done');
    expect((await searchPage.urls())[0]).toBe(`${labourLaw}#art-3`);
    await expect(searchPage.articles.first()).toHaveText('المادة 3');
    await searchPage.articles.first().click();
    await expect(page).toHaveURL(/\/decrees\/law\/2010\/17\/#art-3$/);
  });

  test('are narrowed by the issuer that an address names', async ({ searchPage }) => {
    await searchPage.open('issuer=org-council-of-ministers');
    await searchPage.expectView('done');
    await expect(searchPage.chips).toHaveText([/مجلس الوزراء/]);
    for (const url of await searchPage.urls()) expect(url).toMatch(/^\/decrees\//);
  });

  test('list everything that a filter alone lets through', async ({ searchPage }) => {
    await searchPage.open('collection=services');
    await searchPage.expectView('done');
    expect(await searchPage.total()).toBeGreaterThan(100);
  });
});

test.describe('what narrows the results', () => {
  test('stands above them and is taken back one by one', async ({ page, searchPage }) => {
    await searchPage.open('q=قانون&type=law&type=legislative-decree&year=2005-');
    await searchPage.expectView('done');
    await expect(searchPage.chips).toHaveText([/قانون/, /مرسوم تشريعي/, /من 2005/]);
    await searchPage.chips.nth(1).press('Enter');
    await expect(page).toHaveURL(/type=law&year=2005-$/);
    await expect(searchPage.chips).toHaveText([/قانون/, /من 2005/]);
    await expect(searchPage.chips.nth(1)).toBeFocused();
    await searchPage.chips.nth(1).press('Enter');
    await searchPage.chips.first().press('Enter');
    await expect(page).toHaveURL(/\?q=[^&]+$/);
    await expect(searchPage.status).toBeFocused();
    await page.goBack();
    await expect(searchPage.chips).toHaveText([/قانون/]);
    await expect(await searchPage.filter(/^قانون \d+$/)).toBeChecked();
  });

  test('is left out where the address names what the portal does not know', async ({
    searchPage,
  }) => {
    await searchPage.open('q=قانون&type=nonsense&year=20');
    await searchPage.expectView('done');
    await expect(searchPage.chips).toHaveCount(0);
  });

  test('alone may be a list that has a feed', async ({ request, searchPage }) => {
    await searchPage.open('type=law');
    await searchPage.expectView('done');
    const feed = (await searchPage.feed.getAttribute('href')) ?? '';
    expect(feed).toMatch(/\/decrees\/law\/feed\.xml$/);
    expect((await request.get(feed)).ok()).toBe(true);
    await searchPage.search('جواز');
    await expect(searchPage.feed).toBeHidden();
  });
});

test('a mistyped search is answered with what may have been meant, which keeps the filters', async ({
  page,
  searchPage,
}) => {
  await searchPage.open('q=باسبورتت&collection=services');
  await expect(searchPage.suggestion).toHaveText(/باسبورت/);
  await searchPage.suggestion.press('Enter');
  await expect(page).toHaveURL(/collection=services/);
  await expect(searchPage.box).toHaveValue('باسبورت');
  await searchPage.expectView('done');
  await expect(searchPage.status).toBeFocused();
});

test.describe('finished searches', () => {
  test('are offered again on the same device, newest first', async ({ page, searchPage }) => {
    await searchPage.open();
    await expect(searchPage.recent).toBeHidden();
    await searchPage.search('جواز');
    await searchPage.expectView('done');
    await searchPage.box.fill('قانون العمل');
    await expect(searchPage.status).toContainText('قانون العمل');
    await searchPage.results.getByRole('link').first().click();
    await expect(page).not.toHaveURL(/\/search\//);

    await searchPage.open();
    await expect(searchPage.recent.getByRole('link')).toHaveText(['قانون العمل', 'جواز']);
    await searchPage.recentSearch('جواز').press('Enter');
    await searchPage.expectView('done');
    await expect(searchPage.box).toHaveValue('جواز');
    await expect(searchPage.recent).toBeHidden();
  });

  test('are forgotten one by one and all at once', async ({ searchPage }) => {
    await searchPage.open();
    for (const query of ['جواز', 'زواج', 'طلاق']) await searchPage.search(query);
    await searchPage.box.press('Escape');
    await searchPage.forget('زواج');
    await expect(searchPage.recent.getByRole('link')).toHaveText(['طلاق', 'جواز']);
    await searchPage.forgetAll.click();
    await expect(searchPage.recent).toBeHidden();
    await expect(searchPage.box).toBeFocused();
    await searchPage.open();
    await expect(searchPage.recent).toBeHidden();
  });

  test('are not kept while the reader only types', async ({ searchPage }) => {
    await searchPage.open();
    await searchPage.box.pressSequentially('جواز');
    await searchPage.expectView('done');
    await searchPage.box.press('Escape');
    await searchPage.expectView('idle');
    await expect(searchPage.recent).toBeHidden();
  });
});

test('the address of a search is copied where the device cannot share, and the page says so', async ({
  context,
  page,
  searchPage,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    delete (Navigator.prototype as Partial<Navigator>).share;
  });
  await searchPage.open('q=جواز');
  await searchPage.expectView('done');
  await searchPage.share.click();
  await expect(searchPage.shareStatus).toHaveText('نُسخ رابط هذا البحث.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a printed search has its words, its count and the addresses of its results', async ({
  page,
  searchPage,
}) => {
  await searchPage.open('q=جواز&collection=services');
  await searchPage.expectView('done');
  await expect(searchPage.addresses.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(searchPage.status).toContainText('جواز');
  await expect(searchPage.chips).toHaveText([/الخدمات/]);
  await expect(searchPage.addresses.first()).toHaveText(/^https?:\/\/.+\/services\//);
  await expect(searchPage.box).toBeHidden();
  await expect(searchPage.share).toBeHidden();
});

test.describe('the count is announced', () => {
  for (const [count, pattern] of [
    ['none', /^\s*لا نتائج عن/],
    ['some', /^\s*(?:نتيجة واحدة|نتيجتان|\d+ (?:نتائج|نتيجة)) عن/],
  ] as const) {
    test(count, async ({ searchPage }) => {
      await searchPage.open(`q=${count === 'none' ? nowhere : 'جواز'}`);
      await searchPage.expectView(count === 'none' ? 'empty' : 'done');
      await expect(searchPage.count).toHaveText(pattern);
    });
  }
});

test.describe('a search that finds nothing', () => {
  test('says what to try and where to browse', async ({ searchPage }) => {
    await searchPage.open(`q=${nowhere}`);
    await searchPage.expectView('empty');
    expect(await searchPage.total()).toBe(0);
    await expect(searchPage.browseLinks).toBeVisible();
    await expect(searchPage.adviceToClearFilters).toBeHidden();
  });

  test('because of a filter offers to remove it', async ({ page, searchPage }) => {
    await searchPage.open('q=جواز&year=1901');
    await searchPage.expectView('empty');
    await searchPage.adviceToClearFilters.click();
    await searchPage.expectView('done');
    await expect(page).not.toHaveURL(/year=/);
    await expect(searchPage.status).toBeFocused();
  });
});

test.describe('an index that does not load', () => {
  for (const part of ['**/pagefind/**', '**/pagefind/*.pf_meta', '**/pagefind/index/**']) {
    test(`is told from an empty result, and can be tried again: ${part}`, async ({
      searchPage,
    }) => {
      const errors: Error[] = [];
      searchPage.page.on('pageerror', (error) => errors.push(error));
      await searchPage.open();
      await searchPage.breakIndex(part);
      await searchPage.search('جواز');
      await searchPage.expectView('error');
      await expect(searchPage.count).toHaveText('تعذّر تحميل فهرس البحث');
      await expect(searchPage.browseLinks).toBeVisible();

      await searchPage.mendIndex();
      await searchPage.retry.click();
      await searchPage.expectView('done');
      expect(errors).toEqual([]);
    });
  }
});

test.describe('the address', () => {
  test('of a search can be shared', async ({ searchPage }) => {
    await searchPage.open('q=قانون&type=law&sort=date');
    await searchPage.expectView('done');
    await expect(searchPage.box).toHaveValue('قانون');
    await expect(searchPage.sort).toHaveValue('date');
    await expect(await searchPage.filter(/^قانون \d+$/)).toBeChecked();
  });

  test('leads back through the searches of a reader', async ({ page, searchPage }) => {
    await searchPage.open();
    await searchPage.search('جواز');
    await searchPage.expectView('done');
    await searchPage.search('قانون العمل');
    await expect(searchPage.status).toContainText('قانون العمل');

    await page.goBack();
    await expect(searchPage.box).toHaveValue('جواز');
    await expect(searchPage.status).toContainText('جواز');
    await page.goBack();
    await searchPage.expectView('idle');
    await expect(searchPage.box).toHaveValue('');
  });

  test('brings a reader back from a result to the list as it was', async ({ page, searchPage }) => {
    await searchPage.open('q=قانون');
    await searchPage.expectView('done');
    await searchPage.more.click();
    await expect(searchPage.rows).toHaveCount(20);
    await searchPage.results.getByRole('link').last().click();
    await expect(page).not.toHaveURL(/\/search\//);
    await page.goBack();
    await expect(searchPage.rows).toHaveCount(20);
  });

  test('is reached from the form in the header', async ({ page, searchPage }) => {
    await page.goto(passport);
    await searchPage.headerBox.fill('جواز');
    await searchPage.headerBox.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await searchPage.expectView('done');
  });
});

test('a reader with a keyboard only searches, filters, opens a result and clears', async ({
  page,
  searchPage,
}) => {
  await searchPage.open();
  await searchPage.box.focus();
  await page.keyboard.type('قانون العمل');
  await page.keyboard.press('Enter');
  await searchPage.expectView('done');
  await expect(searchPage.box).toBeFocused();

  const law = await searchPage.filter(/^قانون \d+$/);
  await law.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/type=law/);
  await searchPage.expectView('done');

  await searchPage.box.focus();
  await page.keyboard.press('Escape');
  await searchPage.expectView('idle');
  await expect(searchPage.box).toHaveValue('');
  await expect(searchPage.box).toBeFocused();

  await page.keyboard.type('قانون العمل');
  // Results come while typing: only with Enter is it known that these are the last.
  await page.keyboard.press('Enter');
  await searchPage.expectView('done');
  await searchPage.results.getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/search\//);
});

test('an older search that ends late does not replace a newer one', async ({ searchPage }) => {
  await searchPage.open();
  const end = await searchPage.stallIndex();
  await searchPage.search(nowhere);
  await searchPage.search('جواز');
  await searchPage.expectView('loading');
  end();
  await searchPage.expectView('done');
  await expect(searchPage.status).toContainText('جواز');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and shows where to browse', async ({ page, searchPage }) => {
    await searchPage.open('q=جواز');
    await expect(page.getByRole('heading', { name: 'البحث يحتاج إلى جافا سكريبت' })).toBeVisible();
    await expect(searchPage.browseLinks).toBeVisible();
    await expect(searchPage.box).toBeHidden();
    await searchPage.letters.getByRole('link', { name: 'ج', exact: true }).click();
    await expect(page).toHaveURL(/\/sitemap\/jeem\/$/);
  });
});

async function years(searchPage: SearchPage): Promise<number[]> {
  return (await searchPage.urls()).map((url) => Number(url?.split('/')[3]));
}

async function isDescending(searchPage: SearchPage): Promise<boolean> {
  const found = await years(searchPage);
  return found.every((year, index) => index === 0 || year <= (found[index - 1] ?? Infinity));
}
