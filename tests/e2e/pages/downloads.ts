import { expect, type Locator, type Page } from '@playwright/test';

/** The page of downloads. */
export class DownloadsPage {
  readonly page: Page;
  /** Downloads, goes on or updates: it says which. */
  readonly start: Locator;
  readonly pause: Locator;
  readonly progress: Locator;
  readonly unfinished: Locator;
  /** What stands in the way. */
  readonly trouble: Locator;
  readonly device: Locator;
  readonly latest: Locator;

  constructor(page: Page) {
    this.page = page;
    this.start = page.getByRole('button', { name: /^(?:نزّل|تابع|حدّث|أضف)/ });
    this.pause = page.getByRole('button', { name: 'أوقف مؤقتاً' });
    this.progress = page.getByRole('progressbar', { name: 'تقدّم التنزيل' });
    this.unfinished = page.getByText('تنزيل لم يكتمل.');
    this.trouble = page.getByRole('alert');
    this.device = page.getByRole('region', { name: 'على جهازك' });
    this.latest = page.getByRole('heading', { name: /^نسختك هي الأحدث/ });
  }

  async open(): Promise<void> {
    await this.page.goto('/offline/');
  }

  group(title: string): Locator {
    return this.page.getByRole('checkbox', { name: title });
  }

  /** Downloads what is needed and these groups, to the end. */
  async download(...titles: string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'ما يلزم فقط' }).click();
    for (const title of titles) await this.group(title).check();
    await this.start.click();
    await expect(this.latest).toBeVisible({ timeout: 20_000 });
  }

  async removeGroup(title: string): Promise<void> {
    await this.page.getByText('ما فيها، وإزالة ما لا يلزمك منها').click();
    await this.page.getByRole('button', { name: `أزل من الجهاز: ${title}` }).click();
  }

  async removeAll(): Promise<void> {
    await this.page.getByText('احذف كل ما على الجهاز').click();
    await this.page.getByRole('button', { name: 'نعم، احذف كل شيء' }).click();
  }

  /** Goes back, and waits until the edition of that day is the one that is read. */
  async goBackTo(day: string): Promise<void> {
    await this.device.getByRole('button', { name: 'ارجع إليها' }).click();
    await expect(this.device.locator('[data-part=active-day]')).toContainText(day);
  }

  /** Waits for the worker that answers without a network. */
  async worker(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }

  /** How many packs are on the device. */
  countPacks(): Promise<number> {
    return this.page.evaluate(async () => (await (await caches.open('packs /')).keys()).length);
  }
}
