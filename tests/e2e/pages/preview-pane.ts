import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The preview beside a form: a frame of Decap's, which holds the frame of the page. */
export class PreviewPane {
  readonly status: Locator;
  readonly reasons: Locator;
  readonly retry: Locator;
  readonly desktop: Locator;
  /** The first heading of the page that is in front. */
  readonly title: Locator;

  private readonly page: FrameLocator;

  constructor(page: Page) {
    const pane = page.frameLocator('iframe[title="المعاينة"]');
    this.page = pane.frameLocator('iframe[data-front]');
    this.status = pane.getByRole('status');
    this.reasons = pane.getByRole('alert');
    this.retry = pane.getByRole('button', { name: 'أعد المحاولة' });
    this.desktop = pane.getByRole('button', { name: 'حاسوب' });
    this.title = this.page.getByRole('heading', { level: 1 });
  }

  async scrollTo(top: number): Promise<void> {
    await this.title.evaluate((_, top) => scrollTo(0, top), top);
  }

  scrolledTo(): Promise<number> {
    return this.title.evaluate(() => scrollY);
  }

  innerWidth(): Promise<number> {
    return this.title.evaluate(() => innerWidth);
  }
}
