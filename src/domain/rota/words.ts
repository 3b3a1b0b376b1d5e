import { monthName } from '#arabic/months.ts';
import { weekdayOf } from '#domain/clock.ts';
import { formatDate } from '#domain/date.ts';
import { weekdays } from '#schema/vocabulary.ts';
import type { Shift } from './shifts.ts';

/** A day as a row of a month names it. `'2026-03-01' // => 'الأحد 1 آذار'` */
export function nameDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${weekdays[weekdayOf(day)]} ${date} ${monthName(month ?? 0)}`;
}

/** `{ opens: '20:00', closes: '08:00' } // => '20:00–08:00'` */
export function nameHours({ opens, closes }: Pick<Shift, 'opens' | 'closes'>): string {
  return isAroundTheClock(opens, closes) ? '24 ساعة' : `${opens}–${closes}`;
}

/** The hours of all duties in a sentence; undefined where they differ. */
export function describeSharedHours(shifts: readonly Shift[]): string | undefined {
  const [first] = shifts;
  const isShared = shifts.every(
    ({ opens, closes }) => opens === first?.opens && closes === first.closes,
  );
  if (!first || !isShared) return undefined;
  const { opens, closes } = first;
  if (isAroundTheClock(opens, closes)) return `كل مناوبة 24 ساعة، تبدأ ${opens}.`;
  return `كل مناوبة من ${opens} إلى ${closes}${runsOver(first) ? ' من اليوم التالي' : ''}.`;
}

/** Whether a duty goes on after midnight, so that its row is that of the day before. */
export function runsOver({ opens, closes }: Pick<Shift, 'opens' | 'closes'>): boolean {
  return closes <= opens && closes !== '00:00';
}

/** That a rota is over, and says nothing of today any more. */
export function sayEnded(lastDay: string): string {
  return `انتهى آخر جدول لدينا في ${formatDate(lastDay)}، ولم يصلنا غيره. لا نعرف من المناوب اليوم.`;
}

function isAroundTheClock(opens: string, closes: string): boolean {
  return opens === closes || (opens === '00:00' && closes === '24:00');
}
