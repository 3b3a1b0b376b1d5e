import type { Locator, Page } from '@playwright/test';

/** The page of one act, described or known by name only. */
export class ActPage {
  readonly page: Page;
  readonly title: Locator;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.main = page.getByRole('main');
  }

  async open(path: string) {
    await this.page.goto(`/decrees/${path}/`);
  }

  /** How the page says to cite its act. */
  get citing(): Locator {
    return this.section('كيف تستشهد بهذا الصك');
  }

  copyButton(what: string): Locator {
    return this.citing.getByRole('button', { name: `انسخ: ${what}` });
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  /** The value of a fact, by its term. */
  fact(term: string): Locator {
    return this.section('بيانات الصك')
      .getByRole('term')
      .filter({ hasText: term })
      .locator('xpath=following-sibling::dd');
  }

  relation(heading: string): Locator {
    return this.section('صلته بغيره').getByRole('link', { name: heading });
  }

  /** The drawing of the act among those that it is tied to. */
  get constellation(): Locator {
    return this.page.getByRole('group', { name: 'صلات هذا الصك في رسم' });
  }

  /** The headings of the page's sections, in their order. */
  async sections(): Promise<string[]> {
    const headings = await this.main.getByRole('heading', { level: 2 }).allTextContents();
    return headings.map((heading) => heading.trim());
  }

  /** Whether search engines are asked to pass the page by. */
  async isHidden(): Promise<boolean> {
    return (await this.page.locator('meta[name=robots][content=noindex]').count()) > 0;
  }
}
