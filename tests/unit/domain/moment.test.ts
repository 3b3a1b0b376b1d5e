import { expect, it } from 'vitest';
import { formatDate } from '#domain/date.ts';
import { dayOfMoment, momentInWords } from '#domain/moment.ts';

it('a moment is told by the clock of Damascus', () => {
  expect(momentInWords(new Date('2026-11-22T21:05:00Z'))).toBe(
    '23 تشرين الثاني 2026، الساعة 00:05',
  );
});

it('its day is told as all dates of the portal are, in every month', () => {
  for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'])
    expect(dayOfMoment(new Date(`2026-${month}-05T12:00:00Z`))).toBe(
      formatDate(`2026-${month}-05`),
    );
});
