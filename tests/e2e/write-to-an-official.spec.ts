import { expect, test } from '@playwright/test';
import { ComposerPage } from './pages/composer.ts';

const labour = '/contact/org-ministry-social-labour/';
const letter = {
  الموضوع: 'إعادة بطاقة',
  'نص الرسالة': 'فقدت بطاقتي يوم الأحد.\n\nأرجو بدلاً عنها.',
  اسمك: 'سلمى الأحمد',
  المدينة: 'دمشق',
  التاريخ: '2026-03-01',
  المرفقات: 'صورة الهوية\nضبط الشرطة',
};

test.describe('who is responsible', () => {
  test('is found by a problem in plain words, with the keyboard alone', async ({ page }) => {
    await page.goto('/contact/');
    const problem = page.getByRole('searchbox', { name: 'ما مشكلتك؟' });
    await problem.focus();
    await page.keyboard.type('ما أعطاني راتبي');
    const first = page.getByRole('link', { name: 'شكوى أو دعوى عمالية' }).first();
    await expect(first).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(':focus')).toHaveText('وزارة الشؤون الاجتماعية والعمل');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await expect(problem).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/contact\/org-ministry-social-labour\/$/);
  });

  test('is said not to be found, with a way on', async ({ page }) => {
    await page.goto('/contact/');
    await page.getByRole('searchbox', { name: 'ما مشكلتك؟' }).fill('زرافة');
    await expect(page.getByRole('main').getByRole('status')).toHaveText('لا نتائج');
    await expect(page.getByText('لم نجد خدمة أو جهة بهذه الكلمات')).toBeVisible();
  });
});

test.describe('a letter', () => {
  test('is written on the paper as it is typed', async ({ page }) => {
    const composer = new ComposerPage(page, 'الرسالة');
    await composer.open(labour);
    await expect(composer.paper).toContainText('السيدة وزيرة الشؤون الاجتماعية والعمل المحترمة');
    await composer.fill(letter);
    for (const words of [
      'دمشق، في 1 آذار 2026',
      'الموضوع: إعادة بطاقة',
      'تحية طيبة وبعد،',
      'أرجو بدلاً عنها.',
      'وتفضلوا بقبول فائق الاحترام.',
      '2. ضبط الشرطة',
    ])
      await expect(composer.paper).toContainText(words);
    await composer.button('امسح ما كتبت').click();
    await expect(composer.paper).not.toContainText('إعادة بطاقة');
    await expect(composer.field('الموضوع')).toBeFocused();
  });

  test('is printed alone, without the name of the portal', async ({ page }) => {
    const composer = new ComposerPage(page, 'الرسالة');
    await composer.open(labour);
    await composer.fill(letter);
    await composer.print('الرسالة');
    await expect(composer.paper).toBeVisible();
    await expect(page.getByRole('heading').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('contentinfo')).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
  });

  test('is copied whole, and opens in a mail program while it is short', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const composer = new ComposerPage(page, 'الرسالة');
    await composer.open(labour);
    await composer.fill({ الموضوع: 'طلب', 'نص الرسالة': 'نص قصير' });
    const href = await composer.mailLink('الرسالة').getAttribute('href');
    expect(decodeURIComponent(href ?? '')).toMatch(/^mailto:\?subject=طلب&body=.*نص قصير/s);
    await composer.button('انسخ النص').click();
    await expect(composer.status).toHaveText('نُسخ النص. الصقه حيث تريد.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('الموضوع: طلب\n\nتحية طيبة وبعد،\n\nنص قصير');
  });

  test('that is too long for a mail address is copied, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const composer = new ComposerPage(page, 'الرسالة');
    await composer.open(labour);
    await composer.fill({ الموضوع: 'طلب', 'نص الرسالة': 'نص طويل. '.repeat(200) });
    await expect(composer.mailLink('الرسالة')).toHaveAttribute('href', 'mailto:?subject=طلب&body=');
    await composer.mailLink('الرسالة').evaluate((link) => {
      link.addEventListener('click', (event) => event.preventDefault());
    });
    await composer.mailLink('الرسالة').click();
    await expect(composer.status).toContainText('النص أطول مما يقبله رابط البريد');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('نص طويل. نص');
  });

  test('sends and keeps nothing', async ({ page }) => {
    const requests: string[] = [];
    const composer = new ComposerPage(page, 'الرسالة');
    await composer.open(labour);
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => requests.push(request.url()));
    await composer.fill(letter);
    await composer.field('الموضوع').press('Enter');
    // The browser fetches the icon of the page when it pleases.
    expect(requests.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
    expect(page.url()).toMatch(/org-ministry-social-labour\/$/);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(kept).toBe(0);
  });

  test('may go to a body that the portal does not know', async ({ page }) => {
    const composer = new ComposerPage(page, 'الرسالة');
    await composer.open('/contact/letter/');
    await composer.fill({ 'الجهة التي تكتب إليها': 'بلدية جرمانا' });
    await expect(composer.paper).toContainText('السادة في بلدية جرمانا المحترمون');
  });
});

test('a complaint slip leaves its number to the body', async ({ page }) => {
  const composer = new ComposerPage(page, 'القسيمة');
  await composer.open('/complaints/');
  await composer.fill({ 'موضوع الشكوى': 'تأخر', 'ما حدث': 'راجعت ثلاث مرات.', المكان: 'مركز حمص' });
  await expect(composer.paper).toContainText('موضوع الشكوى: تأخر');
  await expect(composer.paper).toContainText(/رقم الشكوى وتاريخ تسجيلها \(تكتبهما الجهة\):\s*$/);
  await composer.print('القسيمة');
  await expect(composer.paper).toBeVisible();
  await expect(page.getByRole('heading').filter({ visible: true })).toHaveCount(0);
});

test('the page of complaints says what rests on 2014 alone', async ({ page }) => {
  await page.goto('/complaints/');
  const talabi = page.getByRole('region', { name: 'طلبي والرقم 175' });
  await expect(talabi).toContainText('من مصدر واحد من ذلك الشهر');
  await talabi.getByRole('link', { name: 'ما نعرفه عن «طلبي» وما لا نعرفه' }).click();
  await expect(page).toHaveURL(/\/projects\/talabi\/$/);
  await page.getByRole('link', { name: 'الشكاوى: إلى أين وكيف' }).click();
  await expect(page).toHaveURL(/\/complaints\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a topic leads to its bodies, and a letter to one is a form for a pen', async ({ page }) => {
    await page.goto('/contact/');
    await expect(page.getByRole('searchbox', { name: 'ما مشكلتك؟' })).toBeHidden();
    const topics = page.getByRole('region', { name: 'الجهات حسب الموضوع' });
    await topics.getByRole('link', { name: 'وزارة الصحة' }).click();
    const composer = new ComposerPage(page, 'الرسالة');
    await expect(composer.paper).toContainText('السيد وزير الصحة المحترم');
    await expect(composer.paper).toContainText('وتفضلوا بقبول فائق الاحترام.');
    expect(await composer.blankNote()).toContain('لملئها هنا فعّل جافاسكربت');
    await expect(page.getByRole('textbox').filter({ visible: true })).toHaveCount(0);
  });

  test('the body of a service is listed under its letter', async ({ page }) => {
    await page.goto('/contact/');
    const services = page.getByRole('region', { name: 'المسؤول عن كل خدمة' });
    await services.getByText('خدمة واحدة').first().click();
    await expect(services.getByText('المسؤول:').filter({ visible: true }).first()).toBeVisible();
  });
});
