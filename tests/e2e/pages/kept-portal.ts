import { expect, type Locator, type Page, type Response } from '@playwright/test';

/** The portal for a reader whose browser keeps what was visited. */
export class KeptPortal {
  readonly page: Page;
  readonly title: Locator;
  /** What the worker says about the page. */
  readonly line: Locator;
  readonly loadNewer: Locator;
  /** On the page for what is missing. */
  readonly visited: Locator;
  readonly forget: Locator;
  readonly hotlines: Locator;
  readonly downloads: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.line = page.getByRole('status').filter({ hasText: /نسخة|الأرشيف الذي/ });
    this.loadNewer = page.getByRole('button', { name: 'اعرض الأحدث' });
    this.visited = page.getByRole('region', { name: 'صفحات فتحتها على هذا الجهاز' });
    this.forget = this.visited.getByRole('button', { name: 'امسح القائمة' });
    this.hotlines = page.getByRole('region', { name: 'أرقام الطوارئ' });
    this.downloads = page.getByRole('main').getByRole('link', { name: 'القراءة دون اتصال' });
  }

  async open(path: string): Promise<Response | null> {
    return this.page.goto(path);
  }

  /** Opens a page, and waits until the worker has all of it. */
  async visit(path: string): Promise<void> {
    await this.open(path);
    await expect.poll(() => this.isKept(path)).toBe(true);
  }

  /** Whether the page is kept, with the files that it names. */
  isKept(path: string): Promise<boolean> {
    return this.page.evaluate(async (path) => {
      const pages = await caches.open('visited pages /');
      const files = await caches.open('visited files /');
      const page = await pages.match(path.replace(/\?.*/, ''));
      const named = (await page?.text())?.match(/\/_astro\/[\w.~-]+/g) ?? [];
      const kept = await Promise.all(named.map((name) => files.match(name)));
      return page !== undefined && kept.every(Boolean);
    }, path);
  }

  textKept(path: string): Promise<string | undefined> {
    return this.page.evaluate(async (path) => {
      const pages = await caches.open('visited pages /');
      return (await pages.match(path))?.text();
    }, path);
  }

  /** The addresses of what is kept under a name. */
  listKept(name: string): Promise<string[]> {
    return this.page.evaluate(async (name) => {
      const keys = await (await caches.open(name)).keys();
      return keys.map(({ url }) => url.replace(location.origin, ''));
    }, name);
  }

  countWorkers(): Promise<number> {
    return this.page.evaluate(async () => {
      const workers = await navigator.serviceWorker.getRegistrations();
      return workers.length;
    });
  }
}
