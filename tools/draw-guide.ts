/**
 * Takes the pictures of the editors' guide from the real desk of a throw-away office over the portal's own content:
 * `npm run guide:pictures`. They are committed; run it after a change of the desk that its readers would notice.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from './find-browser.ts';
import { accountOf, makeOffice } from './office-process.ts';
import { exitWith } from './serve.ts';

const folder = 'docs/editors-guide/images';
const password = 'سبع نخلات على الفرات';
const people = [
  { ...accountOf('rana', 'author'), name: 'رنا الخوري' },
  { ...accountOf('omar', 'publisher'), name: 'عمر حداد' },
];
const entry = 'services/entries/passport-issue';
/** The first build of the whole portal, and the first preview of all, take minutes on a slow machine. */
const patient = { timeout: 300_000 };

await main().catch(exitWith);

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const office = await makeOffice({ content: 'content', accounts: people, password });
  await office.start();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const desk = `${office.origin}/admin/`;
    const rana = await openDesk(browser, desk);
    await take(rana, 'sign-in');
    await enter(rana, 'rana');
    await rana.getByRole('status', { name: 'النشر' }).filter({ hasText: 'نُشر' }).waitFor(patient);
    await drawList(rana);
    await drawNewService(rana, desk);
    await drawAmendment(rana, desk);
    await drawRota(rana, desk);
    await drawBoard(rana, desk);
    const omar = await openDesk(browser, desk);
    await enter(omar, 'omar');
    await drawReview(omar, desk);
    await drawHistory(omar, desk);
  } finally {
    await browser.close();
    await office.remove();
  }
}

async function drawList(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'ابحث في هذا القسم' }).fill('جواز');
  await page.getByRole('link', { name: /جواز/ }).first().waitFor();
  await take(page, 'list');
}

async function drawNewService(page: Page, desk: string): Promise<void> {
  await open(page, `${desk}#/collections/services/new`);
  await page.getByLabel('المعرّف', { exact: true }).fill('death-record');
  await page.getByLabel('اسم الخدمة', { exact: true }).fill('قيد وفاة');
  await page.getByLabel('الملخص', { exact: true }).fill('وثيقة تثبت واقعة الوفاة.');
  await saveButton(page).click();
  await page.getByText('يحتاج تصحيحاً').waitFor();
  await take(page, 'problems');
  await page.getByRole('button', { name: 'أخفِ القائمة' }).click();
  await choose(page, 'الحالة', 'متاحة');
  await choose(page, 'درجة التحقق', 'غير متحقَّق منه');
  const preview = page.frameLocator('iframe[title="المعاينة"]').frameLocator('iframe[data-front]');
  await preview.getByRole('heading', { name: 'قيد وفاة' }).waitFor(patient);
  await page.getByLabel('المعرّف', { exact: true }).scrollIntoViewIfNeeded();
  await take(page, 'new-service');
}

async function drawAmendment(page: Page, desk: string): Promise<void> {
  await open(page, `${desk}#/collections/decrees/entries/2022/law-2022-17`);
  // In its place the page is shown. Whoever turns them over folds the items of lists.
  await page.getByRole('button', { name: 'أظهر الملاحظات أو أخفها' }).click(patient);
  await addItem(page, 'تعديل');
  const target = page.getByRole('combobox', { name: 'الصك المعدَّل' });
  await target.fill('قانون السير');
  await page.getByRole('option').first().click();
  await page.getByLabel('المادة', { exact: true }).last().fill('12');
  await choose(page, 'الإجراء', 'إلغاء');
  await toTop(target);
  await take(page, 'amendment');
}

async function drawRota(page: Page, desk: string): Promise<void> {
  await open(page, `${desk}#/collections/rotas/new`);
  await page.getByLabel('العنوان', { exact: true }).fill('مناوبات الصيدليات');
  const table = page.getByLabel('جدول الشهر');
  await table.fill('1/3/2026 | صيدلية الشفاء\n2/3/2026 | صيدلية النور | 18:00 | 24:00');
  await toTop(table);
  await take(page, 'rota');
}

async function drawBoard(page: Page, desk: string): Promise<void> {
  await open(page, `${desk}#/collections/${entry}`);
  await page.getByLabel('هاتف الاستعلام').fill('0112218000');
  await saveButton(page).click();
  await page.getByRole('button', { name: 'أرسل إلى المراجعة' }).click(patient);
  await page.getByText('قيد المراجعة').first().waitFor();
  await open(page, `${desk}#/workflow`);
  await page.getByText('قيد المراجعة').first().waitFor();
  await take(page, 'board');
}

async function drawReview(page: Page, desk: string): Promise<void> {
  await open(page, `${desk}#/collections/${entry}`);
  await page.getByRole('button', { name: 'راجع ما تغيّر' }).click(patient);
  await page.getByRole('dialog').waitFor();
  await take(page, 'review');
  await page.getByRole('button', { name: 'اعتمد المسودة' }).click();
  await page.getByRole('button', { name: 'انشر الآن' }).click(patient);
  await page.getByText('نُشر المدخل').waitFor(patient);
}

async function drawHistory(page: Page, desk: string): Promise<void> {
  await open(page, `${desk}#/collections/${entry}`);
  await page.getByRole('button', { name: 'سجل التغييرات' }).click(patient);
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await take(page, 'history');
}

/** A page of the desk that answers yes to whatever it is asked. */
async function openDesk(browser: Browser, desk: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'ar' });
  page.setDefaultTimeout(90_000);
  // Of a page that is left, the question may be gone before it is answered.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await page.goto(desk);
  await page.getByLabel('كلمة السر').waitFor();
  return page;
}

async function enter(page: Page, id: string): Promise<void> {
  await page.getByLabel('الاسم أو البريد').fill(id);
  await page.getByLabel('كلمة السر').fill(password);
  await page.getByRole('button', { name: 'ادخل', exact: true }).click();
  await page.getByRole('searchbox').first().waitFor();
}

/** Opens a screen anew, so that nothing of another one is held. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.reload();
}

function saveButton(page: Page): Locator {
  return page.getByRole('button', { name: 'احفظ', exact: true });
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).first().fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function addItem(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `أضف: ${name}`, exact: true }).click(patient);
}

/** Leaves room above for the bar of the editor and the field's label. */
async function toTop(locator: Locator): Promise<void> {
  await locator.evaluate((element) => {
    element.style.scrollMarginBlockStart = '12rem';
    element.scrollIntoView();
  });
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // What Decap slides into place has no end that could be waited for.
  await page.waitForTimeout(800);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await sharp(picture)
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(join(folder, `${name}.png`));
  console.log(`${name}.png`);
}
