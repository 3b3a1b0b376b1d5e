import { readPartialDate } from '#schema/partial-date.ts';
import { fromHijri } from '#arabic/hijri.ts';
import { toWesternDigits } from '#arabic/digits.ts';
import { readDate, type CitedDate } from '#domain/decree/citation/dates.ts';
import { at, tokenize } from '#domain/decree/citation/tokens.ts';

/** The first day of each calendar in a text, as printed; a Hijri year alone counts, a Gregorian one does not. */
export function readDates(text: string): CitedDate {
  const whole = toWesternDigits(text.trim());
  const iso = readPartialDate(whole);
  if (iso && Number(iso.slice(0, 4)) > 1600) return { g: iso };
  const tokens = tokenize(text);
  const found: { g?: string | undefined; h?: string | undefined } = {};
  for (let index = 0; index < tokens.length; index += 1) {
    const { kind } = at(tokens, index);
    const dating = kind === 'number' ? readDate(tokens, index) : undefined;
    if (!dating?.date) continue;
    found.g ??= dating.date.g;
    found.h ??= dating.date.h;
    index = dating.next - 1;
  }
  return {
    ...(found.g && { g: found.g }),
    ...(found.h && { h: found.h }),
  };
}

/** The Gregorian year of a date; of a Hijri one only where its day, or the whole year, lies in one. */
export function yearOf({ g, h }: CitedDate): number | undefined {
  if (g) return Number(g.slice(0, 4));
  const [year, month, day] = (h ?? '').split('-').map(Number);
  if (!year) return undefined;
  const first = fromHijri({ year, month: month ?? 1, day: day ?? 1 });
  const last = fromHijri({ year, month: month ?? 12, day: day ?? 29 });
  const years = [first, last].map((date) => date?.slice(0, 4));
  return years[0] && years[0] === years[1] ? Number(years[0]) : undefined;
}
