import { expect, type Locator, type Page } from '@playwright/test';

export type SearchView = 'idle' | 'loading' | 'done' | 'empty' | 'error';

/** The search page as its readers use it, and the hooks that other programs read. */
export class SearchPage {
  readonly page: Page;
  readonly box: Locator;
  readonly results: Locator;
  readonly rows: Locator;
  readonly status: Locator;
  readonly more: Locator;
  readonly retry: Locator;
  readonly adviceToClearFilters: Locator;
  readonly headerBox: Locator;
  readonly sort: Locator;
  readonly marks: Locator;
  readonly browseLinks: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.box = main.getByRole('searchbox', { name: 'كلمات، أو رقم قانون وسنته' });
    this.results = main.locator('ol[data-results]');
    this.rows = this.results.locator('> li');
    this.status = main.getByRole('status');
    this.more = main.getByRole('button', { name: 'عرض المزيد' });
    this.retry = main.getByRole('button', { name: 'أعد المحاولة' });
    this.adviceToClearFilters = main
      .getByRole('listitem')
      .getByRole('button', { name: 'أزل التصفية' });
    this.headerBox = page.getByRole('banner').getByRole('searchbox');
    this.sort = main.getByRole('combobox', { name: 'الترتيب' });
    this.marks = this.results.locator('mark');
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
    const region = this.page.getByRole('region', { name: 'تصفية النتائج' });
    await this.expectView('done');
    const box = region.getByRole('checkbox', { name: label });
    if (!(await box.first().isVisible())) await region.getByText('تصفية النتائج').click();
    return box;
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
