import type { Locator, Page } from '@playwright/test';

export class DeskPage {
  readonly collections: Locator;
  readonly save: Locator;
  /** In the dialog that says that the network is away. */
  readonly backToEditing: Locator;
  readonly saveNow: Locator;
  readonly message: Locator;
  /** The button that opens the library of files. */
  readonly media: Locator;
  /** The cards on the board of drafts. */
  readonly draft: Locator;
  /** By which the items of lists are moved. */
  readonly handles: Locator;

  private readonly page: Page;
  private readonly origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
    this.collections = page.getByRole('complementary').getByRole('link');
    this.save = page.getByRole('button', { name: 'حفظ' });
    this.backToEditing = page.getByRole('button', { name: 'ارجع إلى التحرير' });
    this.saveNow = page.getByRole('menuitem', { name: 'احفظ الآن' });
    this.message = page.getByRole('status');
    this.media = page.getByRole('button', { name: 'الملفات' });
    this.draft = page.getByRole('link', { name: /^الخدمات/ });
    this.handles = page.getByRole('button', { name: 'غيّر ترتيب العنصر' });
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.origin}/admin/`);
  }

  /** Opens the desk and goes in: the local desk asks for no name. */
  async enter(): Promise<void> {
    await this.open();
    await this.collections.first().waitFor();
  }

  entry(title: RegExp): Locator {
    return this.page.getByRole('link', { name: title });
  }

  /** Opens a screen of the desk by its address: `collections/services`. */
  async goTo(screen: string): Promise<void> {
    await this.page.goto(`${this.origin}/admin/#/${screen}`);
  }

  field(label: string, options?: { exact: boolean }): Locator {
    return this.page.getByLabel(label, options);
  }

  /** The button that adds an item to a list. */
  addItem(list: string): Locator {
    return this.page
      .locator('label', { hasText: list })
      .locator('xpath=ancestor::div[2]')
      .getByRole('button', { name: /^أضف/ })
      .first();
  }

  /** What stands above the entries of a group. */
  group(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: new RegExp(`^${name}$`) });
  }

  file(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Gathers the list of a collection; on a phone its controls are folded away. */
  async groupBy(label: string): Promise<void> {
    const choice = this.page.getByLabel('التجميع');
    if (!(await choice.isVisible())) await this.page.getByText('التصفية والترتيب').click();
    await choice.selectOption({ label });
  }

  /** Saves what is in the form, as one person at their own desk does. */
  async saveAll(): Promise<void> {
    await this.save.click();
    await this.saveNow.click();
  }

  toast(text: string): Locator {
    return this.page.getByText(text);
  }
}
