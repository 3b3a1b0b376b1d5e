import type { BrowserContext, Locator, Page } from '@playwright/test';
import { actRows, actsInMenu, field, optionRows, screens, startRows, type Desk } from './desks.ts';
import type { Sight } from './stopwatch.ts';

/** Milliseconds. */
export interface Sample {
  /** The desk itself, with the list of acts as its first screen. */
  'desk and list': number;
  /** From the click in the desk's menu. */
  list: number;
  search: number;
  'look-up': number;
}

/** Opens, searches and looks up once, in pages that hold nothing of those before. `words` are the title of an act. */
export async function takeSample(
  context: BrowserContext,
  { desk, origin, words }: { desk: Desk; origin: string; words: readonly string[] },
): Promise<Sample> {
  const inPage = async <T>(task: (page: Page) => Promise<T>): Promise<T> => {
    const page = await context.newPage();
    try {
      return await task(page);
    } finally {
      await page.close();
    }
  };
  const address = `${origin}${desk.path}`;
  const typed = words.join(' ');

  const cold = await inPage(async (page) => {
    await page.goto(address + screens.acts);
    return timeUntil(page, { rows: actRows, words: [] });
  });
  const [list, search] = await inPage(async (page) => {
    await page.goto(address + screens.start);
    await page.locator(startRows).first().waitFor();
    const menu = page.locator(actsInMenu);
    const opened = await timeAfter(page, { rows: actRows, words: [] }, () => menu.click());
    const box = desk.searchBox(page);
    await box.click();
    const found = await timeAfter(page, { rows: actRows, words }, () =>
      ask(page, box, typed, desk.isAskedWithEnter),
    );
    return [opened, found];
  });
  const lookUp = await inPage(async (page) => {
    await page.goto(address + screens.form);
    const box = page.getByRole('combobox', { name: field });
    await box.click();
    return timeAfter(page, { rows: optionRows, words }, () => ask(page, box, typed, false));
  });
  return { 'desk and list': cold, list, search, 'look-up': lookUp };
}

/** All at once: what counts begins with the last letter. */
async function ask(page: Page, box: Locator, words: string, isWithEnter: boolean): Promise<void> {
  await box.focus();
  await page.keyboard.insertText(words);
  if (isWithEnter) await page.keyboard.press('Enter');
}

async function timeAfter(page: Page, sight: Sight, act: () => Promise<void>): Promise<number> {
  const time = timeUntil(page, sight);
  // A failure while the page acts is heard where it is waited for.
  time.catch(() => undefined);
  await act();
  return time;
}

function timeUntil(page: Page, sight: Sight): Promise<number> {
  return page.evaluate((wanted) => globalThis.stopwatch.time(wanted), sight);
}
