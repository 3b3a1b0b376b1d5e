import { expect, test, type Browser, type Page } from '@playwright/test';
import { openProvider } from '../fixtures/oidc-provider.ts';
import { people, startOffice } from '../fixtures/running-office.ts';
import { expectSoundDesk } from '../fixtures/sound-desk.ts';
import { OfficePage } from './pages/office.ts';

const service = 'content/services/birth-record.md';
const draft = 'cms/services/birth-record';
// The gateway checks, git writes and Decap draws, on a machine that does other things too.
const soon = { timeout: 40_000 };
const whenBuilt = { timeout: 100_000 };

test.describe.configure({ mode: 'serial', timeout: 240_000 });
let office: Awaited<ReturnType<typeof startOffice>>;
let provider: Awaited<ReturnType<typeof openProvider>>;
const desks: Record<'author' | 'reviewer' | 'publisher', OfficePage> = Object.create(null);
const violations: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  office = await startOffice({
    async settings(origin) {
      const callback = `${origin}/admin/api/session/oidc/callback`;
      const { email } = people.reviewer;
      provider = await openProvider(callback, { sub: 'samer', email, email_verified: true });
      return { oidc: provider.settings };
    },
  });
  for (const role of ['author', 'reviewer', 'publisher'] as const) {
    desks[role] = new OfficePage(await openPage(browser), office.origin);
    await desks[role].enter(people[role].id);
  }
});

test.afterAll(() => Promise.all([office?.close(), provider?.close()]));

test.afterEach(() => {
  expect(violations).toEqual([]);
});

test('a name that nobody has is refused in words', async ({ browser }) => {
  const page = await openPage(browser);
  const desk = new OfficePage(page, office.origin);
  await desk.open();
  await desk.signIn('nobody');
  await expect(desk.alert.filter({ hasText: 'غير صحيحة' })).toBeVisible(soon);
  await expectSoundDesk(page);
});

test('somebody signs in at the provider; after a sign-out it asks again who they are', async ({
  browser,
}) => {
  const desk = new OfficePage(await openPage(browser), office.origin);
  await desk.open();
  await desk.signInAtProvider();
  await desk.signOut();
  await desk.signInAtProvider();
  expect(provider.timesAsked()).toBe(2);
});

test('an author finds an entry in any spelling and edits it: a draft of one line by her', async () => {
  const desk = desks.author;
  await desk.openList('services');
  await desk.search('قيد ولاده');
  await desk.row('birth-record').click();
  await desk.field('اسم الخدمة').fill('قيد ولادة مصدّق');
  await desk.save.click();
  await expect(desk.text('حُفظ المدخل')).toBeVisible(soon);
  expect(office.git('diff', '--numstat', `main..${draft}`)).toBe(`1\t1\t${service}\n`);
  expect(office.git('show', `${draft}:${service}`)).toContain('\ntitle: قيد ولادة مصدّق\n');
  expect(office.git('log', '-1', '--format=%an <%ae>%n%s%n%(trailers:key=Editor)', draft)).toBe(
    'ريم حمود <reem@example.sy>\nUpdate services/birth-record\nEditor: reem\n\n',
  );
});

test('an author sends for review and cannot approve', async () => {
  const desk = desks.author;
  await desk.button('أرسل إلى المراجعة').click();
  await expect(desk.step).toHaveText('قيد المراجعة', soon);
  await desk.button('راجع ما تغيّر').click();
  await expect(desk.dialog).toContainText('مصدّق', soon);
  await expect(desk.button('اعتمد المسودة')).toHaveCount(0);
  await desk.leaveDialog();
  await desk.openBoard();
  await expect(desk.card('قيد ولادة مصدّق')).toBeVisible(soon);
  await expectSoundDesk(desk.page);
  await desk.openEntry('services', 'birth-record');
  await desk.button('راجع ما تغيّر').click();
  await desk.leaveDialog();
});

test('a reviewer returns it with a note, which its author finds', async () => {
  const { author, reviewer } = desks;
  const before = office.git('rev-parse', draft, 'main');
  await reviewer.openEntry('services', 'birth-record');
  await reviewer.button('راجع ما تغيّر').click();
  await reviewer.field('ملاحظة لمن حرّره').fill('اذكر من يصدّقه.');
  await reviewer.button('أعدها بالملاحظة').click();
  await expect(reviewer.step).toHaveText('مسودة', soon);
  expect(office.git('rev-parse', draft, 'main')).toBe(before);
  const record = office.git('cat-file', 'blob', 'refs/drafts/services/birth-record');
  expect(JSON.parse(record)).toMatchObject({
    status: 'draft',
    notes: [{ author: people.reviewer.name, content: 'اذكر من يصدّقه.' }],
  });
  await author.openEntry('services', 'birth-record');
  await expect(author.text('اذكر من يصدّقه.')).toBeVisible(soon);
});

test('two people change the same field: the later chooses, and both texts were seen', async () => {
  const { author, reviewer } = desks;
  await reviewer.openEntry('services', 'birth-record');
  await reviewer.field('الملخص').fill('وثيقة تثبت الولادة، يطلبها ولي الأمر.');
  await author.field('الملخص').fill('وثيقة تثبت الولادة وتصدّقها الأمانة.');
  await author.save.click();
  await expect(author.text('حُفظ المدخل')).toBeVisible(soon);
  const theirs = office.git('rev-parse', draft).trim();
  await reviewer.save.click();
  await expect(reviewer.dialog).toContainText('ريم حمود', soon);
  await expect(reviewer.dialog).toContainText('الأمانة');
  await expectSoundDesk(reviewer.page);
  await reviewer.dialog.getByLabel('نص أكتبه الآن').check();
  await reviewer.dialog
    .getByLabel('النص الذي تكتبه')
    .fill('وثيقة يطلبها ولي الأمر وتصدّقها الأمانة.');
  await reviewer.button('احفظ ما اخترته').click();
  await expect(reviewer.field('الملخص')).toHaveValue(
    'وثيقة يطلبها ولي الأمر وتصدّقها الأمانة.',
    soon,
  );
  expect(office.git('rev-parse', `${draft}^`).trim()).toBe(theirs);
  expect(office.git('log', '-1', '--format=%an', draft)).toBe('سامر ديب\n');
  expect(office.git('show', `${draft}:${service}`)).toContain(
    '\ntitle: قيد ولادة مصدّق\nsummary: وثيقة يطلبها ولي الأمر وتصدّقها الأمانة.\n',
  );
});

test('who edited a draft cannot approve it; the publisher approves and publishes, and the page changes', async () => {
  const { author, publisher, reviewer } = desks;
  await author.openEntry('services', 'birth-record');
  await author.button('أرسل إلى المراجعة').click();
  await expect(author.step).toHaveText('قيد المراجعة', soon);
  await reviewer.openEntry('services', 'birth-record');
  await reviewer.button('راجع ما تغيّر').click();
  await expect(reviewer.dialog).toContainText('لغير من حرّر المسودة', soon);
  await reviewer.leaveDialog();

  await publisher.openEntry('services', 'birth-record');
  await publisher.button('راجع ما تغيّر').click();
  await expect(publisher.button('اعتمد المسودة')).toBeVisible(soon);
  await expectSoundDesk(publisher.page);
  await publisher.button('اعتمد المسودة').click();
  await expect(publisher.step).toHaveText('جاهز للنشر', soon);
  const main = office.git('rev-parse', 'main').trim();
  const tip = office.git('rev-parse', draft).trim();
  await publisher.confirm('انشر الآن');
  await expect(publisher.text('نُشر المدخل')).toBeVisible(soon);
  expect(office.git('log', '-1', '--format=%P%n%an%n%s%n%(trailers:key=Reviewed-by)', 'main')).toBe(
    `${main} ${tip}\nسامر ديب\nPublish services/birth-record\nReviewed-by: ندى عيسى <nada@example.sy>\n\n`,
  );
  expect(office.git('branch', '--list', 'cms/*')).toBe('');
  await expect(publisher.publishing).toHaveText('يُبنى الموقع…', soon);
  await expectSoundDesk(publisher.page, 'desk-bar');
  await expect(publisher.publishing).toHaveText(/^نُشر تغييرك في \d\d:\d\d$/, whenBuilt);
  expect(await publisher.read('/services/birth-record/')).toContain('قيد ولادة مصدّق');
});

test('a new entry of another organisation is refused to the author, of her own it is created', async () => {
  const desk = desks.author;
  await desk.openEntry('decrees', '2009/law-2009-4');
  await expect(desk.text('لا يذكر هذا المدخل جهة مسؤولة عنه')).toBeVisible(soon);
  await desk.openNew('services');
  await desk.field('المعرّف').fill('death-record');
  await desk.field('اسم الخدمة').fill('قيد وفاة');
  await desk.field('الملخص').fill('وثيقة تثبت واقعة الوفاة.');
  await desk.choose('الحالة', 'متاحة', 'متاحة');
  await desk.choose('الجهة المسؤولة', 'الاحوال', 'إدارة الأحوال');
  await desk.choose('درجة التحقق', 'غير', 'غير متحقَّق منه');
  await desk.save.click();
  await expect(desk.text('حُفظ المدخل')).toBeVisible(soon);
  const text = office.git('show', 'cms/services/death-record:content/services/death-record.md');
  expect(text).toContain('title: قيد وفاة\n');
  expect(text).toContain('authority: org-civil\n');
  expect(office.git('ls-tree', '--name-only', 'main', 'content/services/')).toBe(`${service}\n`);
});

test('an approved draft is published at its time', async () => {
  const { author, publisher } = desks;
  await author.openEntry('services', 'death-record');
  await author.button('أرسل إلى المراجعة').click();
  await expect(author.step).toHaveText('قيد المراجعة', soon);
  await publisher.openEntry('services', 'death-record');
  await publisher.button('راجع ما تغيّر').click();
  await publisher.button('اعتمد المسودة').click();
  await publisher.button('انشر في…').click();
  const at = new Date(Date.now() + 5 * 60_000);
  const inDamascus = (options: Intl.DateTimeFormatOptions) =>
    at.toLocaleString('en-GB', { timeZone: 'Asia/Damascus', ...options });
  const clock = inDamascus({ hour: '2-digit', minute: '2-digit' });
  await publisher
    .field('اليوم')
    .fill(inDamascus({ day: 'numeric', month: 'numeric', year: 'numeric' }));
  await publisher.field('الساعة بتوقيت دمشق').fill(clock);
  await expectSoundDesk(publisher.page);
  await publisher.button('حدّد الموعد').click();
  await expect(publisher.text(`الساعة ${clock}`)).toBeVisible(soon);
  const before = office.git('rev-parse', 'main');
  await office.passTime(4);
  expect(office.git('rev-parse', 'main')).toBe(before);
  await office.passTime(2);
  await expect
    .poll(() => office.git('log', '-1', '--format=%an %s', 'main'), soon)
    .toBe('ريم حمود Publish services/death-record\n');
  expect(
    office.git('log', '-1', '--format=%(trailers:key=Reviewed-by,valueonly)', 'main'),
  ).toContain('ندى عيسى');
});

test('what was published after an approval is chosen from, and the choice is reviewed again', async () => {
  const { author, publisher } = desks;
  const [path, branch] = ['content/services/death-record.md', 'cms/services/death-record'];
  await author.openEntry('services', 'death-record');
  await author.field('الملخص').fill('وثيقة تثبت الوفاة.');
  await author.save.click();
  await expect(author.step).toHaveText('مسودة', soon);
  await author.button('أرسل إلى المراجعة').click();
  await expect(author.step).toHaveText('قيد المراجعة', soon);
  await publisher.openEntry('services', 'death-record');
  await publisher.button('راجع ما تغيّر').click();
  await publisher.button('اعتمد المسودة').click();
  await expect(publisher.step).toHaveText('جاهز للنشر', soon);
  office.push(path, (text) => text.replace(/^summary: .*$/m, 'summary: وثيقة تصدرها الأمانة.'));
  const [main, tip] = office.git('rev-parse', 'main', branch).trim().split('\n');
  await publisher.confirm('انشر الآن');
  await expect(publisher.dialog).toContainText('مازن عبود', soon);
  await expect(publisher.dialog).toContainText('تصدرها الأمانة');
  await publisher.dialog.getByLabel('النص الذي تكتبه').fill('وثيقة وفاة تصدرها الأمانة.');
  await publisher.button('احفظ ما اخترته').click();
  await expect(publisher.text('تُراجع الآن من جديد')).toBeVisible(soon);
  expect(office.git('rev-parse', 'main').trim()).toBe(main);
  expect(office.git('log', '-1', '--format=%P %an', branch)).toBe(`${main} ${tip} ندى عيسى\n`);
  expect(office.git('diff', '-U0', `main..${branch}`)).toContain(
    '\n-summary: وثيقة تصدرها الأمانة.\n+summary: وثيقة وفاة تصدرها الأمانة.\n',
  );
  const record = office.git('cat-file', 'blob', 'refs/drafts/services/death-record');
  expect(JSON.parse(record)).toMatchObject({ status: 'pending_review' });
  await expect(publisher.step).toHaveText('قيد المراجعة', soon);
});

test('an earlier version comes back as a draft', async () => {
  const desk = desks.publisher;
  await desk.openEntry('services', 'birth-record');
  await desk.button('سجل التغييرات').click();
  await desk.dialog.getByRole('button', { name: 'أول نسخة' }).click();
  await expect(desk.dialog).toContainText('مصدّق', soon);
  await expectSoundDesk(desk.page);
  await desk.button('استعد هذه النسخة').click();
  await expect(desk.field('اسم الخدمة')).toHaveValue('قيد ولادة', soon);
  const first = office.git('rev-list', '--max-parents=0', 'main').trim();
  expect(office.git('rev-parse', `${draft}:${service}`)).toBe(
    office.git('rev-parse', `${first}:${service}`),
  );
  expect(office.git('log', '-1', '--format=%s', draft)).toBe(
    `Restore services/birth-record of ${first.slice(0, 12)}\n`,
  );
});

test('what is saved while the network is away is saved when it is back', async () => {
  const desk = desks.publisher;
  await desk.field('الملخص').fill('وثيقة كُتبت بلا اتصال.');
  await desk.setOffline(true);
  await desk.save.click();
  await expect(desk.dialog).toContainText('انقطع الاتصال', soon);
  await desk.setOffline(false);
  await expect(desk.dialog).toHaveCount(0, soon);
  await expect
    .poll(() => office.git('show', `${draft}:${service}`), soon)
    .toContain('\nsummary: وثيقة كُتبت بلا اتصال.\n');
});

test('an image is uploaded under its own name, a page is refused in words', async () => {
  const desk = desks.publisher;
  await desk.openList('services');
  await desk.openUploads();
  await desk.upload({ name: 'emblem.png', mimeType: 'image/png', buffer: pixel });
  await expect
    .poll(() => office.git('ls-tree', '--name-only', 'main', 'public/uploads/'), soon)
    .toBe('public/uploads/emblem.png\n');
  expect(office.git('log', '-1', '--format=%an %s', 'main')).toBe(
    'ندى عيسى Upload public/uploads/emblem.png\n',
  );
  const head = office.git('rev-parse', 'main');
  await desk.upload({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>x</p>') });
  await expect(desk.text('لا يُرفع هذا النوع')).toBeVisible(soon);
  expect(office.git('rev-parse', 'main')).toBe(head);
});

test('a save that finds the session over goes out again after signing in, once', async () => {
  const [desk, branch] = [desks.author, 'cms/services/death-record'];
  await desk.openEntry('services', 'death-record');
  await desk.field('الملخص').fill('وثيقة وفاة تصدرها الأمانة وتصدّقها.');
  const [refs, tip] = [office.git('for-each-ref'), office.git('rev-parse', branch).trim()];
  await office.passTime(90);
  // What the desk asks by itself may find the session over first, and its dialog then covers the button.
  await desk.save.dispatchEvent('click');
  await expect(desk.dialog).toContainText('انتهت جلستك', soon);
  await expectSoundDesk(desk.page);
  expect(office.git('for-each-ref')).toBe(refs);
  await desk.signIn(people.author.id);
  await expect(desk.text('حُفظ المدخل')).toBeVisible(soon);
  expect(office.git('log', '--format=%P %an', `${tip}..${branch}`)).toBe(`${tip} ريم حمود\n`);
  expect(office.git('diff', '--numstat', `${tip}..${branch}`)).toBe(
    '1\t1\tcontent/services/death-record.md\n',
  );
});

test('a closed account is asked to sign in over its work, and saves nothing', async () => {
  const desk = desks.author;
  await desk.openEntry('services', 'death-record');
  await desk.field('الملخص').fill('ملخص لن يُحفظ.');
  await office.disable(people.author.id);
  const refs = office.git('for-each-ref');
  await desk.save.click();
  await expect(desk.dialog).toContainText('انتهت جلستك', soon);
  await desk.signIn(people.author.id);
  await expect(desk.alert.filter({ hasText: 'غير صحيحة' })).toBeVisible(soon);
  expect(office.git('for-each-ref')).toBe(refs);
  await expect(desk.field('الملخص')).toHaveValue('ملخص لن يُحفظ.');
});

/** A page of its own session that reports what the policy stops. */
async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'ar' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return page;
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
