import { expect, test, type Page } from '@playwright/test';
import { openDeskProject } from '../fixtures/desk-project.ts';
import { expectSoundDesk } from '../fixtures/sound-desk.ts';
import { DeskForm } from './pages/desk-form.ts';
import { DeskPage } from './pages/desk.ts';

// Decap’s bundle takes seconds to start on a busy machine.
test.describe.configure({ timeout: 90_000 });

const whenLoaded = { timeout: 20_000 };

const undated = `---
title: جواز سفر
summary: وثيقة سفر.
status: active
authority: nobody
costs:
  # رسم العام الماضي
  - label: رسم الجواز
    kind: fee
    amount: 50
    currency: USD
    confirmed: true
verification: unverified
---
`;
const malformed =
  "---\ntitle: 'اسم لم يُغلق\nsummary: وصف\nstatus: active\nverification: unverified\n---\n";

type Project = Awaited<ReturnType<typeof openDeskProject>>;
let project: Project;

test.beforeEach(async () => {
  project = await openDeskProject({
    'services/passport.md': undated,
    'services/malformed.md': malformed,
  });
});
test.afterEach(() => project.close());

/** Opens a form by its place among the collections. */
async function open(page: Page, place: string) {
  const desk = new DeskPage(page, project.origin);
  await desk.enter();
  await expect(desk.collections.first()).toBeVisible(whenLoaded);
  await page.goto(`${project.origin}/admin/#/collections/${place}`);
  return { desk, form: new DeskForm(page) };
}

async function save(desk: DeskPage) {
  await desk.save.click();
  await desk.saveNow.click();
}

test('what is wrong with a field is said there while it is typed', async ({ page }) => {
  const { desk, form } = await open(page, 'services/entries/vaccination');
  const reviewed = desk.field('آخر مراجعة');
  await reviewed.fill('أمس', whenLoaded);
  const notes = await form.notesOf(reviewed);
  await expect(notes).toContainText('التاريخ «أمس» غير صحيح');
  await expect(reviewed).toHaveAttribute('aria-invalid', 'true');
  await reviewed.fill('٢٣/١٠/٢٠٢٥');
  await expect(notes).toHaveText('');
  await expect(reviewed).not.toHaveAttribute('aria-invalid');

  await desk.field('نص الرسالة القصيرة').fill('ن'.repeat(68));
  const counter = await form.notesOf(desk.field('نص الرسالة القصيرة'));
  await expect(counter).toContainText('68 من 134 حرفاً، رسالة واحدة');
  await desk.field('نص الرسالة القصيرة').fill('ن'.repeat(140));
  await expect(counter).toContainText('أطول من رسالتين، والزائد 6 أحرف');
  await expect(counter).toContainText('النص أطول من رسالتين. اختصره');
});

test('a form that was opened or begun complains of nothing that its editor did not do', async ({
  page,
}) => {
  const { desk, form } = await open(page, 'services/new');
  await desk.field('اسم الخدمة').fill('خدمة جديدة', whenLoaded);
  const notes = await form.notesOf(desk.field('الملخص'));
  await expect.poll(() => form.keptWorks()).toEqual(['خدمة جديدة']);
  await expect(notes).toHaveText('');
  await save(desk);
  await expect(notes).toContainText('هذا الحقل مطلوب');
});

test('a refused save lists what to correct, and leads into a closed list', async ({ page }) => {
  await page.route('**/admin/api/references/**', (route) =>
    route.fulfill({ json: { total: 0, entries: [] } }),
  );
  const { desk, form } = await open(page, 'services/entries/passport');
  await desk.field('اسم الخدمة').fill('', whenLoaded);
  await save(desk);
  await expect(form.problems).toContainText('يحتاج تصحيحاً: 3 حقول');
  await expect(form.problems.getByRole('heading')).toBeFocused();
  await expect(form.problems.getByRole('listitem')).toHaveText([
    /^اسم الخدمة هذا الحقل مطلوب/,
    /^الرسوم ← 1 ← بتاريخ لا يُنشر مبلغ بلا تاريخ/,
    /^الجهة المسؤولة لا يوجد «nobody» بين الجهات/,
  ]);
  await expectSoundDesk(page, '.desk-panel');
  await form.problems.getByRole('button', { name: 'الرسوم ← 1 ← بتاريخ' }).press('Enter');
  const asOf = form.itemField('بتاريخ');
  await expect(asOf).toBeFocused();
  await expect(await form.notesOf(asOf)).toContainText('لا يُنشر مبلغ بلا تاريخ');
  await asOf.fill('2025');
  await expect(form.problems.getByRole('listitem')).toHaveCount(2);
  expect(project.git('status', '--short')).toBe('');
});

test('a file that cannot be read is shown as it is, and goes on into the form when it can', async ({
  page,
}) => {
  const { desk, form } = await open(page, 'services/entries/malformed');
  await expect(form.source).toContainText(/السطر \d+: /, whenLoaded);
  await expect(form.sourceText).toHaveValue(malformed);
  await expectSoundDesk(page);
  const onward = form.source.getByRole('button', { name: 'افتحه في النموذج' });
  await expect(onward).toBeDisabled();
  await form.sourceText.fill(malformed.replace('يُغلق', "أُغلق'"));
  await onward.click();
  await expect(desk.field('اسم الخدمة')).toHaveValue('اسم لم أُغلق');
  await save(desk);
  await expect(desk.toast('حُفظ المدخل')).toBeVisible(whenLoaded);
  expect(project.read('content/services/malformed.md')).toBe(malformed.replace('يُغلق', "أُغلق'"));
});

test('an edit of the site itself changes one line of its file', async ({ page }) => {
  const before = project.read('content/site.yaml');
  const { desk } = await open(page, 'site/entries/site');
  await desk.field('اسم البوابة').fill('بوابة أخرى', whenLoaded);
  await save(desk);
  await expect(desk.toast('حُفظ المدخل')).toBeVisible(whenLoaded);
  expect(project.git('show', '--format=', '--numstat')).toBe('1\t1\tcontent/site.yaml\n');
  expect(project.read('content/site.yaml')).toBe(before.replace(/^name: .+$/m, 'name: بوابة أخرى'));
});

test('unsaved work outlives its tab, and is offered with what differs', async ({ context }) => {
  const crashed = await context.newPage();
  const first = await open(crashed, 'services/entries/vaccination');
  await first.desk.field('الملخص').fill('لقاحات دون ست سنوات.', whenLoaded);
  await expect.poll(() => first.form.keptWorks()).toEqual(['لقاح الأطفال']);
  await crashed.close();

  const page = await context.newPage();
  const desk = new DeskPage(page, project.origin);
  const form = new DeskForm(page);
  await desk.open();
  await expect(form.works).toBeVisible(whenLoaded);
  await expectSoundDesk(page, '.desk-panel');
  await form.works.getByRole('link', { name: 'لقاح الأطفال' }).click();
  await expect(form.recovery).toContainText(
    'لقاحات دون ست سنوات.» بدلاً من «لقاحات دون خمس سنوات.',
    whenLoaded,
  );
  await expect(form.recovery).toContainText(
    new RegExp(`${new Date().getFullYear()} الساعة \\d\\d:\\d\\d`),
  );
  await expectSoundDesk(page, '.desk-panel');
  await form.recovery.getByRole('button', { name: 'استعد العمل' }).click();
  await expect(desk.field('الملخص')).toHaveValue('لقاحات دون ست سنوات.');
  await save(desk);
  await expect(desk.toast('حُفظ المدخل')).toBeVisible(whenLoaded);
  expect(project.git('show', '--format=', '--numstat')).toBe(
    '1\t1\tcontent/services/vaccination.md\n',
  );
  await expect.poll(() => form.keptWorks()).toEqual([]);
});

test('unsaved work over a text that another has changed since is chosen from, not written over it', async ({
  context,
}) => {
  const file = 'content/services/vaccination.md';
  const crashed = await context.newPage();
  const first = await open(crashed, 'services/entries/vaccination');
  await first.desk.field('الملخص').fill('لقاحات دون ست سنوات.', whenLoaded);
  await expect.poll(() => first.form.keptWorks()).toEqual(['لقاح الأطفال']);
  await crashed.close();
  project.write(file, project.read(file).replace('دون خمس', 'دون سبع'));
  project.git('commit', '--quiet', '--all', '--message', 'Of another');
  const theirs = project.git('rev-parse', 'HEAD');

  const { desk, form } = await open(await context.newPage(), 'services/entries/vaccination');
  await expect(form.recovery).toContainText('تغيّر المدخل على الخادم بعد ذلك', whenLoaded);
  await form.recovery.getByRole('button', { name: 'استعد العمل' }).click();
  await expect(desk.field('الملخص')).toHaveValue('لقاحات دون ست سنوات.');
  await save(desk);
  await expect(form.conflict).toContainText('سبع', whenLoaded);
  await expect(form.conflict).toContainText('ست');
  expect(project.git('rev-parse', 'HEAD')).toBe(theirs);
  await form.conflict.getByRole('button', { name: 'احفظ ما اخترته' }).click();
  await expect(desk.toast('حُفظ المدخل')).toBeVisible(whenLoaded);
  expect(project.git('diff', '-U0', theirs.trim(), 'HEAD')).toContain(
    '\n-summary: لقاحات دون سبع سنوات.\n+summary: لقاحات دون ست سنوات.\n',
  );
});

for (const [failure, answer] of [
  ['a lost connection', undefined],
  ['an expired session', { status: 401, json: { error: 'انتهت جلستك' } }],
  ['a conflict', { status: 409, json: { error: 'تغيّر المدخل' } }],
  ['a refusal', { status: 422, json: { error: 'لا يُقبل' } }],
] as const)
  test(`work outlives ${failure}, and is saved when that is over`, async ({ page }) => {
    const { desk, form } = await open(page, 'services/entries/vaccination');
    await desk.field('الملخص').fill('ملخص آخر.', whenLoaded);
    await page.route('**/admin/api/v1', (route) =>
      route.request().postData()?.includes('"persistEntry"')
        ? answer
          ? route.fulfill(answer)
          : route.abort()
        : route.fallback(),
    );
    await save(desk);
    if (!answer) await desk.backToEditing.click(whenLoaded);
    await expect(desk.toast('لم يُحفظ المدخل')).toBeVisible(whenLoaded);
    expect(await form.keptWorks()).toEqual(['لقاح الأطفال']);
    await expect(desk.field('الملخص')).toHaveValue('ملخص آخر.');
    await page.unroute('**/admin/api/v1');
    await save(desk);
    await expect(desk.toast('حُفظ المدخل')).toBeVisible(whenLoaded);
    await expect.poll(() => form.keptWorks()).toEqual([]);
    expect(project.git('show', '--format=', '--numstat')).toBe(
      '1\t1\tcontent/services/vaccination.md\n',
    );
  });
