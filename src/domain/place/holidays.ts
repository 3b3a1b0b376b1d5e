import { joinWithAnd } from '#arabic/join.ts';
import { monthName } from '#arabic/months.ts';
import { formatDate } from '#domain/date.ts';
import type { Holiday } from '#schema/site.ts';

/** The days of holidays as `openState` takes them. */
export function holidayDays(holidays: readonly Holiday[]): string[] {
  return holidays.map(({ on }) => on);
}

/** What the hours know of public holidays and what they do not, in a sentence for readers. */
export function describeHolidays(holidays: readonly Holiday[]): string {
  if (holidays.length === 0) return 'لا تعرف هذه الحسابات العطل الرسمية: لم نجد لها جدولاً منشوراً.';
  const known = joinWithAnd(holidays.map(({ on }) => nameHoliday(on)));
  return `تعرف هذه الحسابات من العطل الرسمية ${known} فقط. أما سائر الأعياد، ومنها ما يتبع رؤية الهلال، فلا تعرفها: تأكد قبل أن تخرج.`;
}

/** `'12-08' // => '8 كانون الأول من كل سنة'`, `'2026-03-20' // => '20 آذار 2026'` */
export function nameHoliday(on: string): string {
  if (on.length === 10) return formatDate(on);
  const [month, day] = on.split('-').map(Number);
  return `${day} ${monthName(month ?? 1)}`;
}
