import type { Locator, Page } from '@playwright/test';

/** The government today, the list of names and the page of one person. */
export class OfficialsPage {
  readonly page: Page;
  readonly title: Locator;
  readonly posts: Locator;
  readonly letters: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.posts = page.getByRole('region', { name: 'المناصب' });
    this.letters = page.getByRole('navigation', { name: 'الأسماء حسب الحرف الأول' });
  }

  async open() {
    await this.page.goto('/officials/');
  }

  async openAll() {
    await this.page.goto('/officials/all/');
  }

  /** A body in a part of the state, as the list of the government names it. */
  body(part: string, name: string): Locator {
    return this.page.getByRole('region', { name: part }).getByRole('link', { name, exact: true });
  }

  person(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true });
  }
}
