import type { Locator, Page } from '@playwright/test';

/** The card of a service for paper, and what else can be done with it. */
export class PrintCardPage {
  readonly page: Page;
  readonly title: Locator;
  readonly code: Locator;
  readonly uses: Locator;
  readonly message: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.code = page.getByRole('img', { name: 'رمز يفتح صفحة الخدمة بالهاتف' });
    this.uses = page.getByRole('complementary', { name: 'استعمل هذه البطاقة' });
    this.message = this.uses.getByRole('blockquote');
  }

  async open(id: string) {
    await this.page.goto(`/services/${id}/card/`);
  }

  /** How many sheets of the size that the page asks for its print takes, and how large they are in millimetres. */
  async print(): Promise<{ pages: number; width: number; height: number }> {
    const pdf = (await this.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf);
    const millimetres = (points = '') => Math.round((Number(points) * 25.4) / 72);
    return {
      pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
      width: millimetres(box?.[1]),
      height: millimetres(box?.[2]),
    };
  }
}
