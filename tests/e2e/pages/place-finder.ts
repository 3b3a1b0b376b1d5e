import type { Locator, Page, Request } from '@playwright/test';

/** A list of places with its filters and its order by distance. */
export class PlaceFinderPage {
  readonly page: Page;
  readonly count: Locator;
  readonly near: Locator;
  readonly from: Locator;
  readonly onlyOpen: Locator;
  readonly problem: Locator;
  readonly all: Locator;
  /** What is said where scripts do not run. */
  readonly withoutScript: Locator;
  /** The names of the places shown, in their order. */
  readonly names: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.count = main.getByRole('status');
    this.near = main.getByRole('button', { name: 'الأقرب إليّ' });
    this.from = main.getByLabel('أو الأقرب إلى مركز محافظة');
    this.onlyOpen = main.getByRole('checkbox', { name: 'مفتوح الآن' });
    this.problem = main.getByRole('alert');
    this.withoutScript = main.locator('noscript > *');
    this.all = main.getByRole('button', { name: 'القائمة كلها' });
    this.names = main.getByRole('listitem').getByRole('heading', { level: 3 });
  }

  async open(path = '/places/find/') {
    await this.page.goto(path);
  }

  choice(label: string): Locator {
    return this.page.getByRole('combobox', { name: label, exact: true });
  }

  place(name: string): Locator {
    return this.page.getByRole('listitem').filter({
      has: this.page.getByRole('heading', { name, exact: true }),
    });
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** Every request from here on, but for the icon, which browsers ask for when they like. */
  recordRequests(): Request[] {
    const requests: Request[] = [];
    this.page.on('request', (request) => {
      if (!request.url().endsWith('/favicon.svg')) requests.push(request);
    });
    return requests;
  }
}
