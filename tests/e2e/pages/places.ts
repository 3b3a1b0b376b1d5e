import type { Locator, Page } from '@playwright/test';

/** Places by kind and governorate, a governorate's page, and the page of one place. */
export class PlacesPage {
  readonly page: Page;
  readonly title: Locator;
  readonly map: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.map = page.getByRole('group', { name: 'خريطة المحافظات' });
  }

  async open() {
    await this.page.goto('/places/');
  }

  async openGovernorates() {
    await this.page.goto('/governorates/');
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  link(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true });
  }

  /** What the page says of a fact: «الهاتف»، «الدوام». */
  fact(term: string): Locator {
    return this.page
      .getByRole('article')
      .getByRole('definition')
      .filter({ has: this.page.locator(`xpath=preceding-sibling::dt[.="${term}"]`) });
  }
}
