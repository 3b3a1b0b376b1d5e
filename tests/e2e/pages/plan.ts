import type { Locator, Page } from '@playwright/test';

/** A plan: the visitor's own or that of a life event. */
export class PlanPage {
  readonly page: Page;
  readonly words: Locator;
  readonly count: Locator;
  readonly progress: Locator;
  readonly reset: Locator;
  readonly steps: Locator;
  readonly papers: Locator;
  readonly fees: Locator;

  constructor(page: Page) {
    this.page = page;
    this.words = page.getByRole('searchbox', { name: 'ابحث في الخدمات' });
    this.count = page.getByText(/^في خطتك/);
    this.progress = page.getByRole('status').filter({ hasText: /^أُنجز/ });
    this.reset = page.getByRole('button', { name: 'امسح العلامات' });
    this.steps = page.getByRole('region', { name: 'الخدمات بالترتيب' });
    this.papers = page.getByRole('region', { name: 'الأوراق' });
    this.fees = page.getByRole('region', { name: 'الكلفة' });
  }

  async open(...services: string[]) {
    await this.page.goto(services.length > 0 ? `/plan/?s=${services.join(',')}` : '/plan/');
  }

  /** The box of a service in the list of all, which folds away once there is a plan. */
  service(title: string): Locator {
    return this.page.getByRole('checkbox', { name: title, exact: true });
  }

  async openChoice() {
    if (!(await this.words.isVisible()))
      await this.page.getByText('اختر الخدمات', { exact: true }).click();
  }

  removal(title: string): Locator {
    return this.page.getByRole('button', { name: `أزل من الخطة: ${title}` });
  }

  stepTitles(): Promise<string[]> {
    return this.steps.getByRole('heading', { level: 4 }).allTextContents();
  }

  step(title: string): Locator {
    return this.steps.getByRole('checkbox', { name: `أنجزت: ${title}` });
  }

  paper(name: string): Locator {
    return this.papers.getByRole('checkbox', { name, exact: true });
  }

  /** The item of a paper, with what is said of it. */
  paperItem(name: string): Locator {
    return this.papers.getByRole('listitem').filter({
      has: this.page.getByRole('checkbox', { name, exact: true }),
    });
  }

  /** The address that is offered to be passed on. */
  async readLink(): Promise<string> {
    const link = this.page.getByText(/^http.*\/(?:plan|life-events)\//);
    if (!(await link.isVisible())) await this.page.getByText('رابط الخطة بما أُنجز منها').click();
    return (await link.textContent()) ?? '';
  }
}
