import type { Page } from '@playwright/test';

/** The home page. */
export class HomePage {
  constructor(private readonly page: Page) {}

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
