import { fold } from '#arabic/fold.ts';
import { formatClock } from '#domain/clock.ts';

export interface TypedHours {
  opens: string;
  closes: string;
}

/**
 * Reads one clock time as editors type it; undefined for anything else. A number alone is a time only where
 * `isBareAllowed`, as in a column of times.
 * `'20:00'`, `'8 مساءً' // => '20:00'`, `'٨:٣٠ ص' // => '08:30'`, `'12 ليلاً' // => '00:00'`
 */
export function readTime(cell: string, isBareAllowed: boolean): string | undefined {
  if (cell.length > longestTime) return undefined;
  const text = fold(cell).replace(/^(?:من |الي |حتي )?(?:الساعه )?/, '');
  if (text === midnight) return '00:00';
  const [, typedHours, typedMinutes, mark = ''] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?::00)? ?(\p{L}[\p{L} ]*)?$/u.exec(text) ?? [];
  const half = halves.get(mark);
  if (typedHours === undefined || (mark && !half)) return undefined;
  if (typedMinutes === undefined && !mark && !isBareAllowed) return undefined;
  const [hours, minutes] = [Number(typedHours), Number(typedMinutes ?? 0)];
  if (hours === 24 && minutes === 0) return '24:00';
  if (hours > 23 || minutes > 59) return undefined;
  const hour = half && hours <= 12 ? half(hours) : hours;
  return Number.isNaN(hour) ? undefined : formatClock(hour * 60 + minutes);
}

/**
 * Reads «from – to» in one cell; undefined for anything else.
 * `'20:00 - 08:00'`, `'من 8 مساءً إلى 8 صباحاً'`, `'على مدار الساعة' // => 00:00–24:00`
 */
export function readHours(cell: string, isBareAllowed: boolean): TypedHours | undefined {
  if (cell.length > 2 * longestTime) return undefined;
  if (allDay.has(fold(cell))) return { opens: '00:00', closes: '24:00' };
  const ends = cell.split(/[-–—]|\s(?:إلى|الى|حتى)\s/);
  const [opens, closes] = ends.map((end) => readTime(end.trim(), isBareAllowed));
  return ends.length === 2 && opens && closes ? { opens, closes } : undefined;
}

const longestTime = 40;

const morning = (hours: number) => hours % 12;
/** Twelve in the evening is noon to some and midnight to others. */
const evening = (hours: number) => (hours === 12 ? NaN : hours + 12);
/** Twelve at noon, and the hours after it. */
const noon = (hours: number) => (hours >= 10 ? hours : hours + 12);
/** Twelve at night, the evening before it, and the hours after it. */
const night = (hours: number) => (hours === 12 ? 0 : hours >= 6 ? hours + 12 : hours);

const midnight = fold('منتصف الليل');
const halves = new Map(
  Object.entries({
    ص: morning,
    صباحاً: morning,
    فجراً: morning,
    م: evening,
    مساءً: evening,
    عصراً: evening,
    'بعد الظهر': evening,
    ظهراً: noon,
    ليلاً: night,
  }).map(([word, half]) => [fold(word), half] as const),
);
const allDay = new Set(['على مدار الساعة', '24 ساعة', '24/24', 'طوال اليوم'].map(fold));
