import type { Locator, Page } from '@playwright/test';

export class DeskPage {
  readonly collections: Locator;
  readonly save: Locator;
  readonly saveNow: Locator;
  readonly message: Locator;

  private readonly page: Page;
  private readonly origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
    this.collections = page.getByRole('complementary').getByRole('link');
    this.save = page.getByRole('button', { name: 'حفظ' });
    this.saveNow = page.getByRole('menuitem', { name: 'احفظ الآن' });
    this.message = page.getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.origin}/admin/`);
  }

  /** Opens the desk and goes in: the local desk asks for no name. */
  async enter(): Promise<void> {
    await this.open();
    await this.page.getByRole('button', { name: 'افتح المكتب' }).click();
  }

  entry(title: RegExp): Locator {
    return this.page.getByRole('link', { name: title });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label);
  }

  toast(text: string): Locator {
    return this.page.getByText(text);
  }
}
