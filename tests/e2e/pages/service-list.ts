import type { Locator, Page } from '@playwright/test';

/** The list of services, whole or of one facet's value. */
export class ServiceListPage {
  readonly page: Page;
  readonly words: Locator;
  readonly count: Locator;
  readonly clear: Locator;
  readonly nothing: Locator;

  constructor(page: Page) {
    this.page = page;
    this.words = page.getByLabel('ابحث في هذه القائمة');
    this.count = page.getByRole('status');
    this.clear = page.getByRole('button', { name: 'مسح التصفية' });
    this.nothing = page.getByText('لا خدمة في هذه القائمة تطابق ما اخترت');
  }

  async open(query = '') {
    await this.page.goto(`/services/${query}`);
  }

  /** Facets are folded on a phone. */
  async openFacets() {
    const button = this.facets.getByText('تصفية الخدمات');
    if (await button.isVisible()) await button.click();
  }

  async openFacet(title: string) {
    await this.facets.getByText(title, { exact: true }).click();
  }

  facetLink(label: string): Locator {
    return this.facets.getByRole('link', { name: label });
  }

  facetBox(label: string): Locator {
    return this.facets.getByRole('checkbox', { name: label });
  }

  service(title: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: title, exact: true });
  }

  badge(label: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').getByText(label, { exact: true });
  }

  letters(): Locator {
    return this.page.getByRole('navigation', { name: 'حسب الحرف الأول' });
  }

  private get facets(): Locator {
    return this.page.getByRole('navigation', { name: 'تصفية الخدمات' });
  }
}
