import type { Locator, Page } from '@playwright/test';

/** The numbers to call. */
export class HotlinesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open() {
    await this.page.goto('/hotlines/');
  }

  hotline(title: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }
}
