import type { Locator, Page } from '@playwright/test';

/** Those on duty in a district: the part that is computed, the month, the addresses. */
export class DutyPage {
  readonly page: Page;
  readonly main: Locator;
  readonly title: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.title = page.getByRole('heading', { level: 1 });
  }

  /** `('north/old-quarter', '2030-03-02T19:59')`: the page as a clock in Damascus shows that time. */
  async openAt(district: string, time: string) {
    await this.page.clock.install({ time: new Date(`${time}:00+03:00`) });
    await this.open(district);
  }

  async open(district: string) {
    await this.page.goto(`/places/on-duty/${district && `${district}/`}`);
  }

  /** Everything of one kind: «الصيدليات». */
  kind(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** What is computed of one kind. */
  now(kind = 'الصيدليات'): Locator {
    return this.kind(kind).getByRole('region', { name: 'المناوبون الآن' });
  }

  /** Those who are on duty at this moment, or come later. */
  people(kind?: string): Locator {
    return this.now(kind).getByRole('listitem');
  }

  /** The row of a day of a month. */
  row(day: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${day}`) }).first();
  }

  today(): Locator {
    return this.page.locator('tr[aria-current=date]').filter({ visible: true });
  }
}
