import type { Locator, Page } from '@playwright/test';

/** A page with a paper that is filled beside its form: a letter or a complaint slip. */
export class ComposerPage {
  readonly page: Page;
  readonly paper: Locator;
  readonly status: Locator;

  constructor(page: Page, noun: 'الرسالة' | 'القسيمة') {
    this.page = page;
    this.paper = page.getByRole('region', { name: `ورقة ${noun}` });
    this.status = page.getByRole('main').getByRole('status');
  }

  async open(path: string) {
    await this.page.goto(path);
  }

  /** What the page says to who has no script; Playwright finds no text in there. */
  blankNote(): Promise<string> {
    return this.page.getByRole('main').locator('noscript').innerText();
  }

  field(label: string) {
    return this.page.getByRole('main').getByLabel(label, { exact: true });
  }

  async fill(values: Record<string, string>) {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  button(name: string) {
    return this.page.getByRole('button', { name });
  }

  mailLink(noun: string) {
    return this.page.getByRole('link', { name: `افتح ${noun} في بريدك` });
  }

  /** Presses «print» without a printer, and shows the page as it would come out. */
  async print(noun: string) {
    await this.page.evaluate(() => {
      window.print = () => undefined;
    });
    await this.button(`اطبع ${noun}`).click();
    await this.page.emulateMedia({ media: 'print' });
  }
}
