import type { Page } from '@playwright/test';

/** The page of an indicator. */
export class IndicatorPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(id: string) {
    await this.page.goto(`/indicators/${id}/`);
  }

  get chart() {
    return this.page.getByRole('img', { name: /،/ });
  }

  /** What the chart draws, as its points name themselves: `'سورية، 2010: 0.3103'`. */
  async drawnValues(): Promise<string[]> {
    const names = await this.chart.locator('use > title').allTextContents();
    return names.sort();
  }

  /** The same of the table's cells that have a value. */
  async tableValues(): Promise<string[]> {
    const rows = await this.page
      .getByRole('table')
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children].map((cell) => cell.textContent.trim().replace(/\s+/g, ' ')),
        ),
      );
    const [head = [], ...body] = rows;
    return body
      .flatMap(([year, ...values]) =>
        values.map((value, index) => ({ name: `${head[index + 1]}، ${year}: ${value}`, value })),
      )
      .filter(({ value }) => value !== 'لا قيمة')
      .map(({ name }) => name)
      .sort();
  }

  get gaps() {
    return this.page.getByRole('cell', { name: 'لا قيمة' });
  }
}
