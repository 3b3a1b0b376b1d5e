import { expect, test } from '@playwright/test';
import { colourRules, findViolations, overflowAt } from '../fixtures/page-checks.ts';
import { SearchPage, type SearchView } from './pages/search-page.ts';

const ways: Record<SearchView, (search: SearchPage) => Promise<void>> = {
  idle: (search) => search.open(),
  loading: async (search) => {
    await search.stallIndex();
    await search.open('q=جواز');
    await expect(search.count).toHaveText('جارٍ البحث…');
  },
  done: async (search) => {
    await search.open('q=قانون');
    await search.filter(/^قانون \d+$/);
  },
  empty: (search) => search.open('q=ظظظظ'),
  error: async (search) => {
    await search.breakIndex();
    await search.open('q=جواز');
  },
};

for (const [view, reach] of Object.entries(ways) as [SearchView, (typeof ways)['idle']][])
  test(`a search that is ${view} is accessible in both schemes, and no wider than 320 px`, async ({
    page,
  }) => {
    test.slow();
    const search = new SearchPage(page);
    await reach(search);
    await search.expectView(view);
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, colourRules)).toEqual([]);
    expect(await overflowAt(page, 320)).toBeLessThanOrEqual(0);
  });
