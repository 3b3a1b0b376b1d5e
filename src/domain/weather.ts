import { formatDate } from './date.ts';
import { momentOf, readClock, weekdayOf } from './clock.ts';
import type { Forecast } from '#schema/weather.ts';
import { weekdays } from '#schema/vocabulary.ts';

/** What the sky shows, for the drawing beside the words. */
export type Sky =
  'clear' | 'night' | 'partly' | 'cloud' | 'fog' | 'drizzle' | 'rain' | 'snow' | 'storm';

/** The weather of a place at one time. */
export interface Current {
  at: Date;
  temperature: number;
  sky: Sky | undefined;
  words: string;
  wind: string;
  humidity: number | undefined;
}

export interface ForecastDay {
  day: string;
  sky: Sky | undefined;
  words: string;
  max: number | undefined;
  min: number | undefined;
  /** Of rain or snow, 0–100. */
  chance: number | undefined;
}

/** After this long the current weather is another one. */
export const staleAfterHours = 6;

/** Codes of WMO table 4677 as Open-Meteo gives them: https://open-meteo.com/en/docs#weather_variable_documentation */
const codes: Record<number, { sky: Sky; words: string }> = {
  0: { sky: 'clear', words: 'صحو' },
  1: { sky: 'clear', words: 'صحو بوجه عام' },
  2: { sky: 'partly', words: 'غائم جزئياً' },
  3: { sky: 'cloud', words: 'غائم' },
  45: { sky: 'fog', words: 'ضباب' },
  48: { sky: 'fog', words: 'ضباب متجمد' },
  51: { sky: 'drizzle', words: 'رذاذ خفيف' },
  53: { sky: 'drizzle', words: 'رذاذ' },
  55: { sky: 'drizzle', words: 'رذاذ كثيف' },
  56: { sky: 'drizzle', words: 'رذاذ متجمد خفيف' },
  57: { sky: 'drizzle', words: 'رذاذ متجمد كثيف' },
  61: { sky: 'rain', words: 'مطر خفيف' },
  63: { sky: 'rain', words: 'مطر' },
  65: { sky: 'rain', words: 'مطر غزير' },
  66: { sky: 'rain', words: 'مطر متجمد خفيف' },
  67: { sky: 'rain', words: 'مطر متجمد غزير' },
  71: { sky: 'snow', words: 'ثلج خفيف' },
  73: { sky: 'snow', words: 'ثلج' },
  75: { sky: 'snow', words: 'ثلج كثيف' },
  77: { sky: 'snow', words: 'حبيبات ثلج' },
  80: { sky: 'rain', words: 'زخات مطر خفيفة' },
  81: { sky: 'rain', words: 'زخات مطر' },
  82: { sky: 'rain', words: 'زخات مطر عنيفة' },
  85: { sky: 'snow', words: 'زخات ثلج خفيفة' },
  86: { sky: 'snow', words: 'زخات ثلج كثيفة' },
  95: { sky: 'storm', words: 'عاصفة رعدية' },
  96: { sky: 'storm', words: 'عاصفة رعدية مع برد خفيف' },
  99: { sky: 'storm', words: 'عاصفة رعدية مع برد كثيف' },
};

const unknown = 'حالة السماء غير معروفة';

/** Winds by where they blow from, clockwise from north. */
const directions = [
  'شمالية',
  'شمالية شرقية',
  'شرقية',
  'جنوبية شرقية',
  'جنوبية',
  'جنوبية غربية',
  'غربية',
  'شمالية غربية',
];

/** What a forecast says of its own time, in words. */
export function readCurrent({ current }: Forecast): Current {
  const { sky, words } = readCode(current.weather_code);
  return {
    at: readLocalTime(current.time),
    temperature: Math.round(current.temperature_2m),
    sky: sky === 'clear' && current.is_day === 0 ? 'night' : sky,
    words,
    wind: windInWords(current.wind_speed_10m, current.wind_direction_10m),
    humidity: roundKnown(current.relative_humidity_2m),
  };
}

/** The days of a forecast, those that are over left out. */
export function readDays({ daily }: Forecast, today: string): ForecastDay[] {
  return daily.time
    .map((day, index) => ({
      day,
      ...readCode(daily.weather_code[index]),
      max: roundKnown(daily.temperature_2m_max[index]),
      min: roundKnown(daily.temperature_2m_min[index]),
      chance: roundKnown(daily.precipitation_probability_max?.[index]),
    }))
    .filter(({ day }) => day >= today);
}

/** `(0) // => صحو`; an unknown code has no sky. */
export function readCode(code: number | null | undefined): { sky: Sky | undefined; words: string } {
  return codes[code ?? -1] ?? { sky: undefined, words: unknown };
}

/** `(14, 310) // => 'رياح خفيفة شمالية غربية، 14 كم/سا'`; '' when the speed is unknown. */
export function windInWords(speed: number | null | undefined, from: number | null | undefined) {
  if (speed === null || speed === undefined) return '';
  if (speed < 2) return 'رياح ساكنة';
  const direction =
    from === null || from === undefined ? '' : ` ${directions[Math.round(from / 45) % 8] ?? ''}`;
  return `رياح ${strength(speed)}${direction}، ${Math.round(speed)} كم/سا`;
}

/** Whether what was true `at` a moment is too old to be called the weather of now. */
export function isStale(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() > staleAfterHours * 3_600_000;
}

/** `'الأحد 22 تشرين الثاني'` */
export function dayInWords(day: string): string {
  return `${weekdays[weekdayOf(day)]} ${formatDate(day).replace(/ \d{4}$/, '')}`;
}

/** Open-Meteo gives the time that a clock in the asked zone shows. `'2026-11-22T16:15'` */
function readLocalTime(time: string): Date {
  const [day = '', clock = ''] = time.split('T');
  return momentOf(day, readClock(clock));
}

function roundKnown(value: number | null | undefined): number | undefined {
  return value === null || value === undefined ? undefined : Math.round(value);
}

/** The steps of Beaufort's scale, in four words. */
function strength(speed: number): string {
  if (speed < 20) return 'خفيفة';
  if (speed < 39) return 'معتدلة';
  return speed < 62 ? 'نشطة' : 'شديدة';
}
