import type { Locator, Page } from '@playwright/test';

/** The page of a copy that checks its files. */
export class CopyCheckPage {
  readonly page: Page;
  readonly key: Locator;
  readonly folder: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.key = page.getByRole('textbox', { name: 'المفتاح العام' });
    this.folder = page.getByLabel('مجلد النسخة');
    this.status = page.getByRole('status');
  }

  /** The files under a heading. */
  files(heading: RegExp): Locator {
    const found = this.page.getByRole('heading', { level: 2, name: heading });
    return found.locator('+ ul').getByRole('listitem');
  }
}
