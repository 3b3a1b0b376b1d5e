import type { Locator, Page } from '@playwright/test';

/** The archive of acts: its home page and its lists. */
export class ArchivePage {
  readonly page: Page;
  readonly title: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
  }

  async open(list = '') {
    await this.page.goto(`/decrees/${list}`);
  }

  year(year: number): Locator {
    return this.page
      .getByRole('region', { name: 'حسب السنة' })
      .getByRole('link', { name: String(year) });
  }

  act(citation: string): Locator {
    return this.page.getByRole('link', { name: citation });
  }

  /** Facets are folded on a phone. */
  async facet(name: string): Promise<Locator> {
    const facets = this.page.getByRole('navigation', { name: 'تصفّح الأرشيف' });
    const fold = facets.getByText('تصفّح الأرشيف');
    if (await fold.isVisible()) await fold.click();
    return facets.getByRole('link', { name });
  }

  /** The form that goes to an act. */
  get finder(): Locator {
    return this.page.getByRole('form', { name: 'اذهب إلى صك' });
  }

  /** What the finder says where it cannot go on. */
  get finderAnswer(): Locator {
    return this.page.locator('act-finder').getByRole('status');
  }

  async goTo({ type, number, year = '' }: { type?: string; number: string; year?: string }) {
    if (type) await this.finder.getByRole('combobox', { name: 'النوع' }).selectOption(type);
    await this.finder.getByRole('textbox', { name: 'الرقم' }).fill(number);
    await this.finder.getByRole('textbox', { name: 'السنة' }).fill(year);
    await this.page.keyboard.press('Enter');
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  drawing(name: string): Locator {
    return this.page.getByRole('img', { name }).filter({ visible: true });
  }

  get nextPage(): Locator {
    return this.page.getByRole('link', { name: 'التالي' });
  }
}
