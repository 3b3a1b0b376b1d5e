import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Fragment } from '#search/browser/files.ts';
import type { Section } from '#search/build/document.ts';

export type SearchView = 'idle' | 'loading' | 'done' | 'empty' | 'error';

/** The search page as its readers use it, and the hooks that other programs read. */
export class SearchPage {
  readonly page: Page;
  readonly box: Locator;
  readonly results: Locator;
  readonly filters: Locator;
  readonly rows: Locator;
  readonly status: Locator;
  readonly count: Locator;
  readonly more: Locator;
  readonly retry: Locator;
  readonly adviceToClearFilters: Locator;
  readonly headerBox: Locator;
  readonly sort: Locator;
  readonly marks: Locator;
  readonly browseLinks: Locator;
  readonly fromYear: Locator;
  readonly toYear: Locator;
  readonly chips: Locator;
  readonly suggestion: Locator;
  readonly articles: Locator;
  /** What stands beside the act that the query cites. */
  readonly citedNotes: Locator;
  readonly recent: Locator;
  readonly forgetAll: Locator;
  readonly share: Locator;
  readonly shareStatus: Locator;
  readonly feed: Locator;
  readonly addresses: Locator;
  readonly letters: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.box = main.getByRole('searchbox', { name: 'كلمات، أو رقم قانون وسنته' });
    this.results = main.locator('ol[data-results]');
    this.filters = main.getByRole('region', { name: 'تصفية النتائج' });
    this.rows = this.results.locator('> li');
    this.status = main.getByRole('status', { name: 'نتيجة البحث' });
    this.count = this.status.locator('[data-count]');
    this.more = main.getByRole('button', { name: 'عرض المزيد' });
    this.retry = main.getByRole('button', { name: 'أعد المحاولة' });
    this.adviceToClearFilters = main
      .getByRole('listitem')
      .getByRole('button', { name: 'أزل التصفية' });
    this.headerBox = page.getByRole('banner').getByRole('searchbox');
    this.sort = main.getByRole('combobox', { name: 'الترتيب' });
    this.marks = this.results.locator('mark');
    this.fromYear = main.getByRole('textbox', { name: 'من سنة' });
    this.toYear = main.getByRole('textbox', { name: 'إلى سنة' });
    this.chips = main.getByRole('list', { name: 'ما اخترته للتصفية' }).getByRole('button');
    this.suggestion = this.status.getByText('هل تقصد').getByRole('link');
    this.articles = this.results.locator('[data-article] a');
    this.citedNotes = this.results.locator('[data-cited]').filter({ visible: true });
    this.recent = main.getByRole('region', { name: 'بحثت من قبل عن' });
    this.forgetAll = this.recent.getByRole('button', { name: 'امسح القائمة' });
    this.share = main.getByRole('button', { name: 'شارك رابط هذا البحث' });
    this.shareStatus = main.locator('share-link').getByRole('status');
    this.feed = main.getByRole('link', { name: 'خلاصة جديد هذه القائمة' });
    this.addresses = this.results.locator('[data-address]');
    this.letters = main.getByRole('navigation', { name: 'حسب الحرف الأول' });
    this.browseLinks = main.getByRole('link', { name: 'خريطة الموقع' }).filter({ visible: true });
  }

  /** Opens the page with these parameters: `q=جواز&type=law`. */
  async open(parameters = ''): Promise<void> {
    await this.page.goto(`/search/${parameters && `?${parameters}`}`);
  }

  async search(query: string): Promise<void> {
    await this.box.fill(query);
    await this.box.press('Enter');
  }

  async expectView(view: SearchView): Promise<void> {
    await expect(this.results).toHaveAttribute('data-state', view, { timeout: 15_000 });
  }

  /** The addresses of the results, in rank order. */
  async urls(): Promise<(string | null)[]> {
    const rows = await this.rows.all();
    return Promise.all(rows.map((row) => row.getAttribute('data-url')));
  }

  async total(): Promise<number> {
    return Number(await this.results.getAttribute('data-total'));
  }

  result(title: string | RegExp): Locator {
    return this.results.getByRole('link', { name: title });
  }

  /** A value of a filter; on a phone the filters are opened first. */
  async filter(label: string | RegExp): Promise<Locator> {
    await this.openFilters();
    return this.filters.getByRole('checkbox', { name: label });
  }

  /** The number beside a value of a filter. */
  async countOf(label: RegExp): Promise<number> {
    await this.openFilters();
    const box = this.page.getByRole('checkbox', { name: label });
    const value = this.filters.getByRole('listitem').filter({ has: box });
    return Number(await value.locator('[data-count]').textContent());
  }

  async openFilters(): Promise<void> {
    await this.expectView('done');
    const button = this.filters.getByText('تصفية النتائج');
    const isOpen = await this.filters
      .locator('details')
      .evaluate(({ open }: HTMLDetailsElement) => open);
    if (!isOpen && (await button.isVisible())) await button.click();
  }

  recentSearch(query: string): Locator {
    return this.recent.getByRole('link', { name: query });
  }

  async forget(query: string): Promise<void> {
    await this.recent.getByRole('button', { name: `أزل ${query} من القائمة` }).click();
  }

  /** Serves the text of a page as if it had this article. */
  async giveArticle(url: string, article: Section): Promise<void> {
    await this.page.context().route('**/pagefind/fragment/**', async (route) => {
      const response = await route.fetch();
      const fragment: Fragment = JSON.parse(gunzipSync(await response.body()).toString());
      const sections = fragment.url === url ? { sections: [article] } : {};
      await route.fulfill({ body: gzipSync(JSON.stringify({ ...fragment, ...sections })) });
    });
  }

  /** Cuts the connection to a part of the index, as a weak network does; `mend` restores it. */
  async breakIndex(part = '**/pagefind/**'): Promise<void> {
    await this.page.context().route(part, (route) => route.abort());
  }

  async mendIndex(): Promise<void> {
    await this.page.context().unrouteAll({ behavior: 'ignoreErrors' });
  }

  /** Lets every request for the index wait, and returns what ends the wait. */
  async stallIndex(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    await this.page.context().route('**/pagefind/**', async (route) => {
      await promise;
      await route.continue();
    });
    return resolve;
  }
}
