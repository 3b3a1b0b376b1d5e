import type { Page } from '@playwright/test';

/** The home page. */
export class HomePage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open() {
    await this.page.goto('/');
  }

  get searchBox() {
    return this.page.getByRole('searchbox', { name: 'ابحث في البوابة' });
  }

  get searchButton() {
    return this.page.getByRole('button', { name: 'ابحث' });
  }

  section(name: string) {
    return this.page.getByRole('region', { name, exact: true });
  }
}
