import type { Locator, Page } from '@playwright/test';

/** The page of one public body. */
export class OrganisationPage {
  readonly page: Page;
  readonly title: Locator;
  readonly holders: Locator;
  readonly pastHolders: Locator;
  readonly services: Locator;
  readonly contact: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.holders = page.getByRole('region', { name: 'من يشغل مناصبها' });
    this.pastHolders = page.getByRole('region', { name: 'من شغلوا مناصبها' });
    this.services = page.getByRole('region', { name: 'خدماتها' });
    this.contact = page.getByRole('region', { name: 'الاتصال' });
  }

  async open(id: string) {
    await this.page.goto(`/organisations/${id}/`);
  }
}
