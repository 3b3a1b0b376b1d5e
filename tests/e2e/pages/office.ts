import type { Locator, Page } from '@playwright/test';
import { password } from '../../fixtures/running-office.ts';

/** The desk of an office in one person's browser. */
export class OfficePage {
  readonly name: Locator;
  readonly save: Locator;
  readonly alert: Locator;
  readonly dialog: Locator;
  /** Where the open draft stands. */
  readonly step: Locator;
  readonly publishing: Locator;

  readonly page: Page;

  private readonly origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
    this.name = page.getByLabel('الاسم أو البريد');
    this.save = page.getByRole('button', { name: 'احفظ', exact: true });
    this.alert = page.getByRole('alert');
    this.dialog = page.getByRole('dialog');
    this.step = page.getByRole('status', { name: 'حال المسودة' });
    this.publishing = page.getByRole('status', { name: 'النشر' });
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.origin}/admin/`);
  }

  async enter(id: string): Promise<void> {
    await this.open();
    await this.signIn(id);
    await this.page.getByRole('searchbox').waitFor();
  }

  async signIn(id: string, word = password): Promise<void> {
    await this.name.fill(id);
    await this.page.getByLabel('كلمة السر').fill(word);
    await this.page.getByRole('button', { name: 'ادخل', exact: true }).click();
  }

  /** Leaves for the provider's page and comes back from there. */
  async signInAtProvider(): Promise<void> {
    await this.page.getByRole('link', { name: 'OpenID' }).click();
    await this.page.getByRole('searchbox').waitFor();
  }

  async signOut(): Promise<void> {
    await this.button('قائمة الحساب').click();
    await this.page.getByRole('menuitem', { name: 'اخرج' }).click();
  }

  async openBoard(): Promise<void> {
    await this.page.goto(`${this.origin}/admin/#/workflow`);
  }

  async openList(collection: string): Promise<void> {
    await this.page.goto(`${this.origin}/admin/#/collections/${collection}`);
    await this.page.getByRole('searchbox').waitFor();
  }

  /** Opens an entry anew, so that nothing of it is held from before. */
  async openEntry(collection: string, slug: string): Promise<void> {
    await this.page.goto(`${this.origin}/admin/#/collections/${collection}/entries/${slug}`);
    await this.page.reload();
    await this.button('سجل التغييرات').waitFor();
  }

  async openNew(collection: string): Promise<void> {
    await this.page.goto(`${this.origin}/admin/#/collections/${collection}/new`);
    await this.save.waitFor();
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(words);
  }

  row(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name });
  }

  /** A draft on the board. */
  card(title: string): Locator {
    return this.page.getByRole('link', { name: title });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true }).first();
  }

  /** Finds another entry by some words, and chooses it for a field. */
  async choose(label: string, words: string, title: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).fill(words);
    await this.page.getByRole('option', { name: title }).click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async leaveDialog(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'أغلق' }).click();
  }

  text(text: string): Locator {
    return this.page.getByText(text).first();
  }

  /** Takes a step of the workflow that the browser asks about. */
  async confirm(name: string): Promise<void> {
    this.page.once('dialog', (dialog) => void dialog.accept());
    await this.button(name).click();
  }

  /** Cuts this browser off from the network, or joins it again. */
  async setOffline(isOffline: boolean): Promise<void> {
    await this.page.context().setOffline(isOffline);
  }

  async openUploads(): Promise<void> {
    await this.button('الملفات').click();
  }

  async upload(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type="file"]').first().setInputFiles(file);
  }

  async read(path: string): Promise<string> {
    const response = await this.page.request.get(`${this.origin}${path}`);
    return response.text();
  }
}
