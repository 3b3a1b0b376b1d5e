import { expect, it } from 'vitest';
import { mailtoUrl, prepareReport } from '#domain/decree/error-report.ts';

const report = prepareReport(
  'القانون رقم 4 لعام 2009',
  'https://x.sy/decrees/law/2009/4/',
  '2026-03',
);

it('a report says what it is about, and leaves room for the mistake', () => {
  expect(report.subject).toBe('خطأ في القانون رقم 4 لعام 2009');
  expect(report.body.split('\n').slice(0, 3)).toEqual([
    'القانون رقم 4 لعام 2009',
    'https://x.sy/decrees/law/2009/4/',
    'المعلومات حتى آذار 2026',
  ]);
});

it('a mail program reads back what was written, to whom it was written', () => {
  const hostile = { subject: 'أ & ب = 100% #1', body: 'سطر\n"?&<س>' };
  const mail = new URL(mailtoUrl('a+b@x.sy', hostile));
  expect(decodeURIComponent(mail.pathname)).toBe('a+b@x.sy');
  expect(mail.searchParams.get('subject')).toBe(hostile.subject);
  expect(mail.searchParams.get('body')).toBe('سطر\r\n"?&<س>');
  expect(mailtoUrl(undefined, hostile)).toMatch(/^mailto:\?subject=/);
  expect(mailtoUrl(undefined, { subject: '\ud800', body: '' })).toContain('%EF%BF%BD');
});
