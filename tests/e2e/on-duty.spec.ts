/** Over the fictional places of tests/fixtures/on-duty, with the clock stopped in 2030. */
import { expect, test } from '@playwright/test';
import ICAL from 'ical.js';
import { DutyPage } from './pages/duty.ts';
import { colourRules, findViolations, overflowAt } from '../fixtures/page-checks.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ baseURL: process.env['DUTY_SITE'] ?? '' });

const district = 'north/old-quarter';
const month = `${district}/pharmacies-old-quarter-2030-03`;

test.describe('at the boundaries of a night', () => {
  // The device stands elsewhere: the hours are those of Damascus.
  test.use({ timezoneId: 'America/New_York' });

  test('it begins at its minute', async ({ page }) => {
    const duty = new DutyPage(page);
    await duty.openAt(district, '2030-03-02T19:59');
    await expect(duty.now()).toContainText('السبت 2 آذار، الساعة 19:59 بتوقيت دمشق');
    await expect(duty.now()).toContainText('لا أحد مناوب الآن بحسب الجدول.');
    await expect(duty.people()).toHaveText([/القنديل.*من 20:00 إلى 08:00 الأحد 3 آذار/s]);

    await page.clock.fastForward('01:00');
    await expect(duty.people()).toHaveText([/القنديل.*مناوب حتى 08:00 الأحد 3 آذار/s]);
    await expect(duty.now()).not.toContainText('لا أحد');
  });

  test('it goes on over midnight, and today is another day', async ({ page }) => {
    const duty = new DutyPage(page);
    await duty.openAt(district, '2030-03-02T23:59');
    await expect(duty.today()).toContainText('السبت 2 آذار');

    await page.clock.fastForward('02:00');
    await expect(duty.people()).toHaveText([/القنديل.*مناوب حتى 08:00/s]);
    await expect(duty.today()).toContainText('الأحد 3 آذار');
  });

  test('it ends at its minute', async ({ page }) => {
    const duty = new DutyPage(page);
    await duty.openAt(district, '2030-03-03T07:59');
    await expect(duty.people().first()).toHaveText(/القنديل.*مناوب حتى 08:00/s);

    await page.clock.fastForward('01:00');
    await expect(duty.people()).toHaveText([/الطاحونة.*من 20:00/s]);
    await expect(duty.now()).toContainText('لا أحد مناوب الآن');
  });
});

test('two share a Friday, and the one on duty can be called and found', async ({ page }) => {
  const duty = new DutyPage(page);
  await duty.openAt(district, '2030-03-01T12:59');
  await expect(duty.people()).toHaveText([/الطاحونة.*مناوب حتى 13:00/s, /الأرز.*من 20:00/s]);
  const [first, second] = [duty.people().first(), duty.people().last()];
  await expect(first.getByRole('link', { name: '090 000 0003' })).toHaveAttribute(
    'href',
    'tel:0900000003',
  );
  await expect(second.getByRole('link', { name: 'افتحه على الخريطة' })).toHaveAttribute(
    'href',
    'geo:0.01,0.01',
  );
});

test('a night that nobody covers says so, and who comes next', async ({ page }) => {
  const duty = new DutyPage(page);
  await duty.openAt(district, '2030-03-15T21:00');
  await expect(duty.now()).toContainText(
    'لا أحد مناوب الآن ولا الليلة بحسب الجدول. أقرب مناوبة: صيدلية البئر الخيالية، 20:00 السبت 16 آذار.',
  );
  await expect(duty.row('الجمعة 15 آذار')).toContainText('لا أحد في الجدول');
});

test('between two rotas nobody is named, nor after the last one', async ({ page }) => {
  const duty = new DutyPage(page);
  await duty.openAt(district, '2030-04-01T07:59');
  await expect(duty.people()).toHaveText([/الطاحونة.*مناوب حتى 08:00/s]);
  await page.clock.fastForward('01:00');
  await expect(duty.now()).toContainText('يبدأ الجدول التالي في 1 أيار 2030.');
  await expect(duty.people()).toHaveCount(0);

  await page.clock.setSystemTime(new Date('2030-06-01T07:58:00+03:00'));
  await page.clock.fastForward('01:00');
  await expect(duty.people()).toHaveText([/البئر.*مناوب حتى 08:00/s]);
  await page.clock.fastForward('01:00');
  await expect(duty.now()).toContainText('انتهى آخر جدول لدينا في 31 أيار 2030، ولم يصلنا غيره.');
  await expect(duty.people()).toHaveCount(0);
});

test('it goes on without a network', async ({ page, context }) => {
  const duty = new DutyPage(page);
  await duty.openAt(district, '2030-03-02T19:59');
  await context.setOffline(true);
  await page.clock.fastForward('01:00');
  await expect(duty.people()).toHaveText([/القنديل.*مناوب حتى 08:00/s]);
});

test('hospitals by the day of the week change at their hour', async ({ page }) => {
  const duty = new DutyPage(page);
  await duty.openAt('north/all', '2030-03-03T07:59');
  await expect(duty.people('المشافي').first()).toHaveText(/المثال الأول.*حتى 08:00/s);
  await page.clock.fastForward('01:00');
  await expect(duty.people('المشافي')).toHaveText([/المثال الأول.*08:00 الإثنين/s]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the month says it all, and the page says what is missing', async ({ page }) => {
    const duty = new DutyPage(page);
    await duty.open(district);
    await expect(duty.now()).toContainText('ابحث عن تاريخ اليوم في الجدول');
    await expect(duty.now().getByText('بحسب ساعة جهازك')).toBeHidden();
    await expect(duty.row('السبت 2 آذار')).toContainText('القنديل');
    await expect(
      duty.row('السبت 2 آذار').getByRole('link', { name: '090 000 0002' }),
    ).toBeVisible();
    await expect(duty.kind('العناوين والهواتف')).toContainText('ساحة المثال');
  });

  test('a rota that has ended says so, and is kept', async ({ page }) => {
    const duty = new DutyPage(page);
    await duty.open('south');
    await duty.main.getByRole('link', { name: 'المحافظة كلها' }).click();
    await expect(duty.now()).toContainText('انتهى آخر جدول لدينا في 28 شباط 2025');
    await duty.kind('جداول انتهت').getByRole('link').click();
    await expect(duty.main).toContainText('انتهى هذا الجدول في 28 شباط 2025، ولا يدل على المناوب');
    await expect(duty.row('السبت 1 شباط')).toContainText('صيدلية الجنوب الخيالية');
  });
});

test('the calendar that a program subscribes to has the nights to come', async ({ page }) => {
  const duty = new DutyPage(page);
  await duty.open(district);
  const link = duty.main.getByRole('link', { name: /أضف المناوبات إلى تقويمك/ });
  const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
  const response = await page.request.get(address);
  expect(response.headers()['content-type']).toContain('text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(await response.text()) as string);
  const starts = calendar
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event).startDate.toJSDate().toISOString());
  expect(starts).toHaveLength(30 + 4 + 31);
  expect(starts.toSorted()[1]).toBe('2030-03-01T17:00:00.000Z');
});

test('a month prints on one sheet', async ({ page, isMobile }) => {
  test.skip(isMobile, 'A phone of the browser makes no PDF.');
  await new DutyPage(page).openAt(month, '2030-03-02T21:00');
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});

for (const path of ['', 'north', 'south', district, 'south/all', month])
  test(`/places/on-duty/${path} is accessible, and no wider than 320 px`, async ({ page }) => {
    const duty = new DutyPage(page);
    await duty.openAt(path, '2030-03-08T21:00');
    await expect(duty.title).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, colourRules)).toEqual([]);
    expect(await overflowAt(page, 320)).toBeLessThanOrEqual(0);
  });
