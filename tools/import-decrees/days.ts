import { toWesternDigits } from '#arabic/digits.ts';
import type { CitedDate } from '#domain/decree/citation/dates.ts';
import { readDates, yearOf } from './dates.ts';
import { isPublication, readGazette, type Gazette } from './gazette.ts';
import type { Instrument } from './instrument.ts';
import { quoteStart, type Reading } from './reading.ts';
import type { Title } from './title.ts';

/** The days that fields of one role name; two fields may each give one calendar. */
export function readDay(
  reading: Reading,
  role: 'signed' | 'published' | 'inForce',
): CitedDate | undefined {
  const date: CitedDate = {};
  for (const { value, from } of reading.told(role)) {
    const { g, h } = readDates(value);
    if (g && !date.g) date.g = reading.find(`${role} g`, g, from);
    if (h && !date.h) date.h = reading.find(`${role} h`, h, from);
  }
  return date.g || date.h ? date : undefined;
}

/** The day of signature: its field, the act that it was issued by, its name, or the line at an end of the text. */
export function readSigned(
  reading: Reading,
  title: Title | undefined,
  instrument: Instrument | undefined,
): CitedDate | undefined {
  const field = readDay(reading, 'signed');
  const { g, h } = instrument?.date ?? title?.headline?.citation.date ?? {};
  const from = instrument?.from ?? `«${title?.headline?.name}» (title)`;
  if (field) {
    const isDay = field.h?.length === 10 && h?.length === 10;
    if (isDay && field.h !== h)
      reading.warnings.push(`signed on ${field.h} by its field, on ${h} by ${from}`);
    return field;
  }
  if (g || h) return reading.find('signed', { ...(g && { g }), ...(h && { h }) }, from);
  for (const line of [...reading.closing.toReversed(), ...reading.opening]) {
    if (!isSignature(line)) continue;
    const date = readDates(line);
    if (date.g || date.h) return reading.find('signed', date, `${quoteStart(line)} (text)`);
  }
  return undefined;
}

/** A line that tells of the day on which the act was signed: «صدر في 4/3/1430», «دمشق في 25/2/2009». */
export function isSignature(line: string): boolean {
  return line.length <= 160 && signing.test(line) && !isPublication(line);
}

const signing =
  /(?:صدر في|صدر بتاريخ|صدر عن|حرر في|حررت? ب|الصادر في|دمشق في|الموافق|^في\s|بتاريخ|التاريخ)/;

/** The issue of the gazette that printed the act: its fields, or the line that says so at an end of the text. */
export function readIssue(
  reading: Reading,
): { gazette: Gazette; day?: CitedDate | undefined } | undefined {
  const [field] = reading.told('gazette');
  const [own] = reading.told('gazetteIssue');
  if (own)
    return { gazette: { issue: reading.find('gazette', toWesternDigits(own.value), own.from) } };
  const line = [...reading.opening, ...reading.closing].find(
    (text) => isPublication(text) && readGazette(text),
  );
  const told = field ?? (line ? { value: line, from: `${quoteStart(line)} (text)` } : undefined);
  const read = told && readGazette(told.value);
  if (!read || !told) return undefined;
  const { gazette, hijri } = read;
  reading.find('gazette', gazette.issue, told.from);
  if (!gazette.date && !hijri) return { gazette };
  const day = { ...(gazette.date && { g: gazette.date }), ...(hijri && { h: hijri }) };
  return { gazette, day: reading.find('published', day, told.from) };
}

/** The Gregorian year: as typed, as cited, or of a day. */
export function readYear(
  reading: Reading,
  title: Title | undefined,
  signed: CitedDate | undefined,
  published: CitedDate | undefined,
): number | undefined {
  const [field] = reading.told('year');
  const typed = /\d{4}/.exec(toWesternDigits(field?.value ?? ''))?.[0] ?? '';
  const isGregorian = Number(typed) > 1700;
  const { citation, name } = title?.headline ?? {};
  const candidates: [number | undefined, string][] = [
    [isGregorian ? Number(typed) : undefined, field?.from ?? ''],
    [citation?.year, `«${name}» (title)`],
    [signed && yearOf(signed), 'the day of signature'],
    [published && yearOf(published), 'the day of publication: that of signature is not known'],
    [isGregorian ? undefined : yearOf({ h: typed }), field?.from ?? ''],
  ];
  const [year, from = ''] = candidates.find(([found]) => found) ?? [];
  return year && reading.find('year', year, from);
}
