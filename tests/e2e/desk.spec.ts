import { expect, test } from '@playwright/test';
import { collections } from '../../src/schema/collections.ts';
import { openDeskProject } from '../fixtures/desk-project.ts';
import { DeskPage } from './pages/desk.ts';

// Decap’s bundle takes seconds to start on a busy machine.
test.describe.configure({ timeout: 90_000 });

const whenLoaded = { timeout: 20_000 };

test('an editor changes one field of a service, and one line of its file changes', async ({
  page,
}) => {
  const project = await openDeskProject();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(project.origin))
      foreign.push(request.url());
  });
  const desk = new DeskPage(page, project.origin);
  await desk.enter();
  const names = [...Object.values(collections).map(({ label }) => label), 'البوابة نفسها'];
  await expect(desk.collections).toHaveText(names, whenLoaded);

  await desk.entry(/vaccination/).click();
  const title = desk.field('اسم الخدمة');
  await title.fill('لقاح الأطفال المجاني');
  await desk.save.click();
  await desk.saveNow.click();
  await expect(desk.toast('حُفظ المدخل')).toBeVisible(whenLoaded);

  expect(project.git('status', '--short')).toBe('');
  expect(project.git('show', '--format=%an', '--numstat')).toBe(
    'رنا الخوري\n\n1\t1\tcontent/services/vaccination.md\n',
  );
  expect(project.read('content/services/vaccination.md')).toContain(
    '\ntitle: لقاح الأطفال المجاني\n',
  );
  expect(foreign).toEqual([]);
  await project.close();
});

test('an entry that breaks its schema is not saved, and the desk says why', async ({ page }) => {
  const project = await openDeskProject();
  const desk = new DeskPage(page, project.origin);
  await desk.enter();
  await desk.entry(/vaccination/).click();
  await desk.field('آخر مراجعة').fill('أمس');
  await desk.save.click();
  await desk.saveNow.click();
  await expect(desk.toast('التاريخ «أمس» غير صحيح').first()).toBeVisible(whenLoaded);
  expect(project.git('status', '--short')).toBe('');
  await project.close();
});

test('where the local server is not, the desk says so', async ({ page, baseURL }) => {
  const desk = new DeskPage(page, baseURL ?? '');
  await desk.open();
  await expect(desk.message).toContainText('لا يعمل المكتب في هذا العنوان', whenLoaded);
});
