import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import jsQR from 'jsqr';
import { expect, test } from '@playwright/test';
import { PrintCardPage } from './pages/print-card.ts';
import { ServiceCardPage } from './pages/service-card.ts';

// Codes are decoded and pages printed, which takes long on a busy machine.
test.describe.configure({ timeout: 90_000 });

const longest = [
  'driving-licence-issue',
  'id-card-first-issue',
  'building-permit',
  'civil-record-extract',
  'passport-issue',
];

test('a service leads to its card and back', async ({ page }) => {
  const service = new ServiceCardPage(page);
  await service.open('passport-issue');
  await page.getByRole('link', { name: 'بطاقة للطباعة والإرسال والتضمين' }).click();
  const card = new PrintCardPage(page);
  await expect(card.title).toHaveText('إصدار جواز سفر داخل سورية');
  await card.uses.getByRole('link', { name: 'صفحة الخدمة كاملة' }).click();
  await expect(page).toHaveURL(/\/services\/passport-issue\/$/);
});

test.describe('on paper', () => {
  for (const id of longest)
    test(`one of the longest cards takes one sheet of A5: ${id}`, async ({ page }) => {
      const card = new PrintCardPage(page);
      await card.open(id);
      expect(await card.print()).toEqual({ pages: 1, width: 148, height: 210 });
    });

  test('there is the card and nothing else', async ({ page }) => {
    const card = new PrintCardPage(page);
    await card.open('passport-issue');
    await page.emulateMedia({ media: 'print' });
    await expect(card.uses).toBeHidden();
    await expect(card.code).toBeVisible();
    await expect(page.getByRole('main')).toContainText('312,700 ليرة سورية قديمة');
    await expect(page.getByRole('main')).toContainText('بتاريخ 2 شباط 2025');
  });

  test('the code is read from the screen, dark scheme included, and its page knows the card', async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const card = new PrintCardPage(page);
    await card.open('passport-issue');
    const address = await readCode(card);
    const scanned = new URL(address);
    expect(scanned.pathname).toBe('/services/passport-issue/');
    await page.goto(scanned.pathname + scanned.search);
    const answer = page.getByRole('main').getByRole('status');
    await expect(answer).toHaveText('بطاقتك المطبوعة مطابقة لهذه الصفحة.');
    await page.goto(`${scanned.pathname}?v=00000000&d=2024-01-01`);
    await expect(answer).toContainText('تغيّرت هذه البطاقة منذ طباعتها');
  });
});

/** What a reader of codes sees in a picture of the code. */
async function readCode(card: PrintCardPage): Promise<string> {
  const picture = (await card.code.screenshot()).toString('base64');
  const { data, width, height } = await card.page.evaluate(async (source) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0))]),
    );
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const pixels = canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { data: [...pixels], width: bitmap.width, height: bitmap.height };
  }, picture);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
}

test.describe('the text message', () => {
  test('is copied as it is shown, and opened in the phone', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const card = new PrintCardPage(page);
    await card.open('id-card-first-issue');
    await expect(card.message).toHaveText(/^الخدمة معلّقة\. /);
    const text = (await card.message.textContent()) ?? '';
    await card.uses.getByRole('button', { name: 'انسخ: نص الرسالة القصيرة' }).click();
    await expect(card.uses.getByText('نُسخ', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    const link = card.uses.getByRole('link', { name: 'أرسلها من هاتفك' });
    await expect(link).toHaveAttribute('href', `sms:?body=${encodeURIComponent(text)}`);
  });
});

test.describe('on another site', () => {
  test('the line that is copied shows the card, and its links leave the frame', async ({
    page,
    baseURL,
  }) => {
    const card = new PrintCardPage(page);
    await card.open('id-card-first-issue');
    const line = (await card.uses.getByRole('code').textContent()) ?? '';
    const here = line.replace(/https?:\/\/[^/]+\//, `${baseURL}/`);
    const site = await serveAnotherSite(here);
    await page.goto(site.address);
    const frame = page.frameLocator('iframe[title^="خدمة: "]');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
      'إصدار البطاقة الشخصية لأول مرة',
    );
    await expect(frame.getByRole('note')).toContainText('الخدمة معلّقة');
    await expect(frame.getByRole('contentinfo')).toContainText('المعلومات حتى');
    const organisation = frame.getByRole('link', { name: 'الإدارة العامة للشؤون المدنية' });
    await organisation.click();
    await expect(page).toHaveURL(/\/organisations\/org-civil-affairs\/$/);
    site.close();
  });
});

/** Another origin, whose only page is the line. */
async function serveAnotherSite(line: string) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="ar" dir="rtl"><title>بلدية</title>${line}</html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the card says how it is printed, and every form of it is a link', async ({ page }) => {
    const card = new PrintCardPage(page);
    await card.open('passport-issue');
    await expect(card.uses).toContainText('اختر «طباعة» من قائمة المتصفح');
    await expect(card.uses.getByRole('button')).toHaveCount(0);
    await expect(card.uses.getByRole('link', { name: 'بيانات الخدمة (JSON)' })).toBeVisible();
    await expect(card.message).not.toBeEmpty();
  });
});
