import type { Locator, Page } from '@playwright/test';

/** The page of one service. */
export class ServiceCardPage {
  readonly page: Page;
  readonly title: Locator;
  readonly notice: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.notice = this.article.getByRole('heading', { level: 2, name: /^الخدمة / });
  }

  async open(id: string) {
    await this.page.goto(`/services/${id}/`);
  }

  /** The headings of the card, as they follow each other. */
  async sections(): Promise<string[]> {
    const inAside = new Set(
      await this.page.getByRole('complementary').getByRole('heading').allTextContents(),
    );
    const all = await this.article.getByRole('heading', { level: 2 }).allTextContents();
    return all.map((text) => text.trim()).filter((text) => !inAside.has(text));
  }

  section(heading: string): Locator {
    return this.page.getByRole('region', { name: heading });
  }

  private get article(): Locator {
    return this.page.getByRole('article');
  }
}
