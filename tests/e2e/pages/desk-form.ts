import type { Locator, Page } from '@playwright/test';

/** The form of an entry, and what the desk says beside it. */
export class DeskForm {
  readonly problems: Locator;
  readonly recovery: Locator;
  readonly works: Locator;
  /** Where the editor chooses between two texts of a field. */
  readonly conflict: Locator;
  readonly source: Locator;
  readonly sourceText: Locator;

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.problems = page.getByRole('alert', { name: /لم يُحفظ المدخل/ });
    this.recovery = page.getByRole('alert', { name: /عمل لم يُحفظ/ });
    this.works = page.getByRole('group').filter({ hasText: 'لم يُحفظ بعد' });
    this.conflict = page.getByRole('dialog', { name: /غيّر .* هذا المدخل/ });
    this.source = page.getByRole('dialog', { name: 'تعذّرت قراءة هذا الملف' });
    this.sourceText = this.source.getByLabel('نص الملف');
  }

  /** What the desk says at a field; the field is tied to it for those who do not see it. */
  async notesOf(field: Locator): Promise<Locator> {
    return this.page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
  }

  /** The first of the fields of one name that are open. */
  itemField(label: string): Locator {
    return this.page.getByRole('textbox', { name: label }).first();
  }

  /** The titles of the works that are on the disk of the device. */
  keptWorks(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === 'bawaba-desk')) return [];
      return new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('bawaba-desk');
        // The desk may be about to make its store.
        opening.onerror = opening.onblocked = () => resolve([]);
        opening.onsuccess = () => {
          const { result: database } = opening;
          if (!database.objectStoreNames.contains('works')) return resolve([]);
          const works = database.transaction('works').objectStore('works').getAll();
          works.onerror = () => resolve([]);
          works.onsuccess = () => {
            database.close();
            resolve(works.result.map(({ title }: { title: string }) => title));
          };
        };
      });
    });
  }
}
