/** The pane beside the form, in the desk itself. */
import { expect, test, type Page } from '@playwright/test';
import { distDirectory } from '../../tools/dist.ts';
import { openDeskProject } from '../fixtures/desk-project.ts';
import { openPreviewServer } from '../fixtures/preview-server.ts';
import { DeskPage } from './pages/desk.ts';
import { PreviewPane } from './pages/preview-pane.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ viewport: { width: 1600, height: 900 } });
const whenLoaded = { timeout: 30_000 };

/** The desk with the previews of a small content tree. */
async function openDesk(page: Page) {
  const content = 'tests/fixtures/small-content';
  const previews = await openPreviewServer({ content, site: distDirectory });
  const project = await openDeskProject();
  const forward = /\/admin\/(?:api\/preview$|preview\/)/;
  await page.route(forward, async (route) => {
    const url = route.request().url().replace(project.origin, previews.origin);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  const desk = new DeskPage(page, project.origin);
  await desk.enter();
  await desk.entry(/vaccination/).click();
  return {
    desk,
    pane: new PreviewPane(page),
    async close() {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      project.close();
      await previews.close();
    },
  };
}

test('an editor sees the page change while typing, reads on where it was scrolled to, and sees it as wide as a phone and as a desktop', async ({
  page,
}) => {
  const { desk, pane, close } = await openDesk(page);
  await expect(pane.title).toHaveText('لقاح الأطفال', whenLoaded);
  await expect(pane.status).toHaveText('الصفحة /services/vaccination/');
  await pane.scrollTo(200);
  await desk.field('اسم الخدمة').fill('لقاح الأطفال المجاني');
  await expect(pane.title).toHaveText('لقاح الأطفال المجاني', whenLoaded);
  expect(await pane.scrolledTo()).toBe(200);

  expect(await pane.innerWidth()).toBe(390);
  await pane.desktop.click();
  await expect(pane.desktop).toHaveAttribute('aria-pressed', 'true');
  expect(await pane.innerWidth()).toBe(1280);
  await close();
});

test('what keeps the page from being made is said in place of the page', async ({ page }) => {
  const { desk, pane, close } = await openDesk(page);
  await expect(pane.title).toBeVisible(whenLoaded);
  await desk.field('آخر مراجعة').fill('أمس');
  await expect(pane.reasons).toContainText('آخر مراجعة: التاريخ «أمس» غير صحيح', whenLoaded);
  await expect(pane.title).toBeHidden();
  await desk.field('آخر مراجعة').fill('2025-11-01');
  await expect(pane.title).toBeVisible(whenLoaded);
  await expect(pane.reasons).toBeHidden();
  await close();
});

test('where the server does not answer, the page stays and the editor may ask again', async ({
  page,
}) => {
  const { desk, pane, close } = await openDesk(page);
  await expect(pane.title).toBeVisible(whenLoaded);
  const refuse = /\/admin\/api\/preview$/;
  await page.route(refuse, (route) => route.abort());
  await desk.field('اسم الخدمة').fill('لقاح');
  await expect(pane.reasons).toContainText('ما كتبته باقٍ في مكانه', whenLoaded);
  await expect(pane.title).toHaveText('لقاح الأطفال');
  await page.unroute(refuse);
  await pane.retry.click();
  await expect(pane.title).toHaveText('لقاح', whenLoaded);
  await close();
});
