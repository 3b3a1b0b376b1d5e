import type { Locator, Page } from '@playwright/test';

/** The view of an agent on the phone. */
export class CallCentrePage {
  readonly page: Page;
  readonly words: Locator;
  readonly status: Locator;
  readonly options: Locator;
  readonly script: Locator;
  readonly message: Locator;
  readonly retry: Locator;

  constructor(page: Page) {
    this.page = page;
    this.words = page.getByRole('combobox', { name: 'عن أي خدمة يسأل؟' });
    this.status = page.getByRole('status').first();
    this.options = page.getByRole('option');
    this.script = page.getByRole('article');
    this.message = this.script.getByRole('blockquote');
    this.retry = page.getByRole('button', { name: 'حاول مرة أخرى' });
  }

  async open(id = '') {
    await this.page.goto(`/call-centre/${id && `#${id}`}`);
  }

  /** Waits until the services are there to be searched. */
  async openReady() {
    await this.open();
    await this.status.filter({ hasText: 'اكتب كلمة أو أكثر' }).waitFor();
  }

  get chosen(): Locator {
    return this.page.getByRole('option', { selected: true });
  }

  title(name: string): Locator {
    return this.script.getByRole('heading', { level: 2, name });
  }

  /** The headings of the script without their keys. */
  async sections(): Promise<string[]> {
    const headings = await this.script.getByRole('heading', { level: 3 }).allTextContents();
    return headings.map((heading) => heading.replace(/^\d/, ''));
  }

  /** The section that a digit leads to has the focus. */
  get section(): Locator {
    return this.script.locator('section:focus');
  }

  browseLink(title: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: title, exact: true });
  }
}
