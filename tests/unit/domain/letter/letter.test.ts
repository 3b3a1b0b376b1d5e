import { describe, expect, it } from 'vitest';
import { addressLine } from '#domain/letter/address.ts';
import { letterSheet, placeAndDate } from '#domain/letter/letter.ts';
import { longestMailto, prepareMail } from '#domain/letter/mail.ts';
import { clean, numberLines, sheetText } from '#domain/letter/sheet.ts';
import { complaintSlip } from '#domain/letter/slip.ts';

describe('the address of a letter', () => {
  it.each([
    ['وزير النقل', 'السيد وزير النقل المحترم'],
    ['وزيرة الشؤون الاجتماعية والعمل', 'السيدة وزيرة الشؤون الاجتماعية والعمل المحترمة'],
    ['الأمين العام لرئاسة الجمهورية', 'السيد الأمين العام لرئاسة الجمهورية المحترم'],
    ['رئيس الجمهورية (المرحلة الانتقالية)', 'السيد رئيس الجمهورية المحترم'],
    ['المتحدث باسم الهيئة', 'السيد/السيدة المتحدث باسم الهيئة المحترم/المحترمة'],
  ])('of «%s» agrees with the post', (post, line) => {
    expect(addressLine({ body: 'جهة', post })).toBe(line);
  });

  it('of a body without a known head is the body', () => {
    expect(addressLine({ body: 'وزارة الصحة' })).toBe('السادة في وزارة الصحة المحترمون');
  });

  it('is empty when the body is', () => {
    expect(addressLine({ body: '' })).toBe('');
  });
});

const minister = { body: 'وزارة النقل', post: 'وزير النقل' };
const filled = {
  city: ' دمشق ',
  date: '2026-03-01',
  subject: 'موقف حافلات',
  text: 'نرجو إعادة الموقف.\r\n\r\n\r\n\r\nوشكراً.  ',
  name: 'سلمى',
  reply: '',
  attachments: 'صورة\n\nخريطة\n',
};

describe('a letter', () => {
  it('as text has the parts of an official letter in their order', () => {
    expect(sheetText(letterSheet(minister, filled))).toMatchInlineSnapshot(`
      "دمشق، في 1 آذار 2026

      السيد وزير النقل المحترم

      الموضوع: موقف حافلات

      تحية طيبة وبعد،

      نرجو إعادة الموقف.

      وشكراً.

      وتفضلوا بقبول فائق الاحترام.

      الاسم: سلمى

      العنوان أو الهاتف للرد:

      التوقيع:

      المرفقات:
      1. صورة
      2. خريطة"
    `);
  });

  it('without values is a form whose only words are its own and the address', () => {
    const blank = letterSheet(minister);
    const written = blank.filter(({ value }) => value).map(({ name }) => name);
    expect(written).toEqual(['recipient', 'greeting', 'closing']);
    expect(blank.filter(({ value, rows }) => !value && rows === 0)).toEqual([]);
  });

  it('goes to the body that is typed, where one is', () => {
    const lines = letterSheet({ body: '' }, { recipient: 'بلدية جرمانا' });
    expect(lines.find(({ name }) => name === 'recipient')?.value).toBe(
      'السادة في بلدية جرمانا المحترمون',
    );
  });

  it('leaves no line for attachments that do not exist', () => {
    expect(sheetText(letterSheet(minister, { ...filled, attachments: ' \n ' }))).not.toContain(
      'المرفقات',
    );
  });
});

it.each([
  ['حلب', '2026-11-02', 'حلب، في 2 تشرين الثاني 2026'],
  ['', '2026-11-02', 'في 2 تشرين الثاني 2026'],
  ['حلب', '', 'حلب'],
  ['حلب', '2026-1', 'حلب'],
  [undefined, undefined, ''],
])('place %s and date %s read «%s»', (city, date, words) => {
  expect(placeAndDate(city, date)).toBe(words);
});

it('a list of one bears no number', () => {
  expect(numberLines('صورة الهوية\n')).toBe('صورة الهوية');
});

it('typed text keeps its paragraphs and loses blank ends', () => {
  expect(clean('  أ \n\n\n\nب\t')).toBe('أ\n\nب');
});

describe('a complaint slip', () => {
  it('never has a number of its own', () => {
    const values = Object.fromEntries(complaintSlip().map(({ name }) => [name, 'نص']));
    expect(complaintSlip(values).find(({ name }) => name === 'number')?.value).toBe('');
  });

  it('says where and when in one line', () => {
    const lines = complaintSlip({ where: 'مركز حمص', when: '2026-02-03' });
    expect(lines.find(({ name }) => name === 'where')?.value).toBe('مركز حمص، 3 شباط 2026');
  });
});

describe('a letter by mail', () => {
  const message = { subject: 'طلب', body: 'نص قصير' };

  it('opens whole when it is short', () => {
    const { href, isWhole } = prepareMail('a@example.sy', message);
    expect(isWhole).toBe(true);
    expect(decodeURIComponent(href)).toBe('mailto:a@example.sy?subject=طلب&body=نص قصير');
  });

  it('opens with its subject alone when the address would be too long', () => {
    const { href, isWhole } = prepareMail(undefined, { ...message, body: 'ن'.repeat(1000) });
    expect(isWhole).toBe(false);
    expect(href).toBe('mailto:?subject=طلب&body=');
  });

  it('stays within the limit whatever the subject', () => {
    const { href } = prepareMail(undefined, { subject: '؟'.repeat(5000), body: 'ن' });
    expect(new URL(href).href.length).toBeLessThanOrEqual(longestMailto);
  });
});
