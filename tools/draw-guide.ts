/**
 * Takes the pictures of the editors' guide from the real desk of a throw-away office over the portal's own content:
 * `npm run guide:pictures`. They are committed; run it after a change of the desk that its readers would notice.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { hashPassword } from '../admin/gateway/accounts/password.ts';
import { startOffice } from '../admin/gateway/start-office.ts';
import { findBrowser } from './find-browser.ts';
import { exitWith } from './serve.ts';

const folder = 'docs/editors-guide/images';
const password = 'سبع نخلات على الفرات';
const everything = { organisations: 'all', collections: 'all', disabled: false, generation: 0 };
const people = [
  { id: 'rana', name: 'رنا الخوري', email: 'rana@example.sy', role: 'author', ...everything },
  { id: 'omar', name: 'عمر حداد', email: 'omar@example.sy', role: 'publisher', ...everything },
];
const entry = 'services/entries/passport-issue';
/** The first build of the whole portal takes a minute on a slow machine. */
const whenBuilt = { timeout: 180_000 };

await main().catch(exitWith);

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'bawaba-guide-'));
  const passwordHash = await hashPassword(password);
  const accounts = people.map((person) => ({ ...person, passwordHash }));
  writeFileSync(join(data, 'accounts.json'), JSON.stringify({ accounts }), { mode: 0o600 });
  const init = ['admin/gateway/main.ts', 'init', '--data', data, '--from', '.'];
  execFileSync(process.execPath, init, { stdio: 'inherit' });
  const office = await startOffice(data, { port: 0, hostname: 'localhost' });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    await takePictures(browser, office.url);
  } finally {
    await browser.close();
    await office.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function takePictures(browser: Browser, origin: string): Promise<void> {
  const desk = `${origin}admin/`;
  const rana = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'ar' });
  await rana.goto(desk);
  await rana.getByLabel('كلمة السر').waitFor();
  await take(rana, 'sign-in');
  await enter(rana, 'rana');
  await rana.getByRole('status', { name: 'النشر' }).filter({ hasText: 'نُشر' }).waitFor(whenBuilt);
  await rana.getByRole('searchbox').fill('جواز');
  await rana.getByRole('link', { name: /جواز/ }).first().waitFor();
  await take(rana, 'list');

  await open(rana, `${desk}#/collections/services/new`);
  await rana.getByLabel('المعرّف', { exact: true }).fill('death-record');
  await rana.getByLabel('اسم الخدمة', { exact: true }).fill('قيد وفاة');
  await rana.getByLabel('الملخص', { exact: true }).fill('وثيقة تثبت واقعة الوفاة.');
  // The first preview of all starts its renderer.
  await rana.waitForTimeout(10_000);
  await take(rana, 'new-service');
  await rana.getByRole('button', { name: 'احفظ', exact: true }).click();
  await rana.getByText('يحتاج تصحيحاً').waitFor();
  await take(rana, 'problems');

  await open(rana, `${desk}#/collections/decrees/entries/2022/law-2022-17`);
  const amendments = rana.locator('label', { hasText: 'تعديلات على غيره' });
  const add = amendments.locator('xpath=ancestor::div[2]').getByRole('button', { name: /^أضف/ });
  await add.first().click(whenBuilt);
  await rana.getByRole('combobox', { name: 'الصك المعدَّل' }).scrollIntoViewIfNeeded();
  await take(rana, 'amendment');

  await open(rana, `${desk}#/collections/rotas/new`);
  await rana.getByLabel('العنوان', { exact: true }).fill('مناوبات الصيدليات');
  const table = rana.getByLabel('جدول الشهر', { exact: true });
  await table.fill('1/3/2026 | صيدلية الشفاء\n2/3/2026 | صيدلية النور | 18:00 | 24:00');
  await table.scrollIntoViewIfNeeded();
  await take(rana, 'rota');

  await open(rana, `${desk}#/collections/${entry}`);
  await rana.getByLabel('هاتف الاستعلام', { exact: true }).fill('0112218000');
  await rana.getByRole('button', { name: 'احفظ', exact: true }).click();
  await rana.getByRole('button', { name: 'أرسل إلى المراجعة' }).click(whenBuilt);
  await rana.getByText('قيد المراجعة').first().waitFor();
  await open(rana, `${desk}#/workflow`);
  await rana.getByText('قيد المراجعة').first().waitFor();
  await take(rana, 'board');

  const omar = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'ar' });
  await omar.goto(desk);
  await enter(omar, 'omar');
  await open(omar, `${desk}#/collections/${entry}`);
  await omar.getByRole('button', { name: 'راجع ما تغيّر' }).click(whenBuilt);
  await omar.getByRole('dialog').waitFor();
  await take(omar, 'review');
  await omar.getByRole('button', { name: 'اعتمد المسودة' }).click();
  omar.once('dialog', (dialog) => void dialog.accept());
  await omar.getByRole('button', { name: 'انشر الآن' }).click(whenBuilt);
  await omar.getByText('نُشر المدخل').waitFor(whenBuilt);
  await open(omar, `${desk}#/collections/${entry}`);
  await omar.getByRole('button', { name: 'سجل التغييرات' }).click(whenBuilt);
  await omar.getByRole('dialog').getByRole('listitem').first().waitFor();
  await take(omar, 'history');
}

async function enter(page: Page, id: string): Promise<void> {
  await page.getByLabel('الاسم أو البريد').fill(id);
  await page.getByLabel('كلمة السر').fill(password);
  await page.getByRole('button', { name: 'ادخل', exact: true }).click();
  await page.getByRole('searchbox').waitFor();
}

/** Opens a screen anew, so that nothing of another one is held. */
async function open(page: Page, address: string): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto(address);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
}

async function take(page: Page, name: string): Promise<void> {
  // The preview beside a form is drawn a moment after it.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
}
