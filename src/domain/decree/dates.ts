import { formatHijri, toHijri } from '#arabic/hijri.ts';
import { hijriMonthName } from '#arabic/months.ts';
import { formatDate } from '#domain/date.ts';
import type { Decree } from '#schema/decree.ts';
import { actDates } from '#schema/vocabulary.ts';

/** A day in the life of an act, in words and in both calendars as far as they are known. */
export interface ActDate {
  label: string;
  gregorian?: { text: string; iso: string } | undefined;
  /** As printed, or computed from the Gregorian day where none was printed. */
  hijri?: { text: string; isComputed: boolean } | undefined;
}

/** The known dates of an act in the order of its life. */
export function datesOf({ dates }: Pick<Decree, 'dates'>): ActDate[] {
  return kinds.flatMap((kind) => {
    const { g, h } = dates[kind] ?? {};
    if (!g && !h) return [];
    const computed = g && !h ? toHijri(g) : undefined;
    return [
      {
        label: actDates[kind],
        gregorian: g ? { text: formatDate(g), iso: g } : undefined,
        hijri: h
          ? { text: formatPrinted(h), isComputed: false }
          : computed && { text: formatHijri(computed), isComputed: true },
      },
    ];
  });
}

const kinds = ['approved', 'signed', 'published', 'inForce', 'endForce'] as const;

/** `'1433-03-22'` // => `'22 ربيع الأول 1433 هـ'`; a month or a year alone stays as short as it is. */
function formatPrinted(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (!month) return `${year} هـ`;
  return day ? formatHijri({ year, month, day }) : `${hijriMonthName(month)} ${year} هـ`;
}
