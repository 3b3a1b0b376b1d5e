import { fold } from '#arabic/fold.ts';
import { hijriMonthName, parseMonth } from '#arabic/months.ts';
import { at, isMark, type Token } from './tokens.ts';

/** When an act was made, in either calendar, as printed: `{ g: '1966-10-26' }`, `{ h: '1443-11-26' }`. */
export interface CitedDate {
  g?: string;
  /** A day, or a year alone. */
  h?: string;
}

/** What a place in the text says, and the place after it. */
export interface Dating {
  year?: number;
  date?: CitedDate;
  next: number;
}

const first = 1850;
const last = 2100;

/** Whether an act of our calendar can be of this year. */
export function isYear(year: number): boolean {
  return year >= first && year <= last;
}

/** A year at this place: `2012`, `(2012)`, `/2012/`, `1435هـ`. */
export function readYear(tokens: readonly Token[], index: number): Dating | undefined {
  const isOpen = isMark(at(tokens, index), '(/');
  const place = isOpen ? index + 1 : index;
  const { kind, text } = at(tokens, place);
  if (kind !== 'number' || text.length !== 4) return undefined;
  const dating = toDating(Number(text), undefined, undefined, skipEra(tokens, place + 1));
  if (!dating) return undefined;
  return isOpen && isMark(at(tokens, dating.next), ')/')
    ? { ...dating, next: dating.next + 1 }
    : dating;
}

/** A day at this place: `26-10-1966`, `2012/3/9م`, `٢٦/ ١١/ ١٤٤٣هـ`, `24 من ربيع الأول 1433`. */
export function readDate(tokens: readonly Token[], index: number): Dating | undefined {
  const isOpen = isMark(at(tokens, index), '(');
  const place = isOpen ? index + 1 : index;
  const dating = readNumericDate(tokens, place) ?? readDateInWords(tokens, place);
  if (!dating) return undefined;
  return isOpen && isMark(at(tokens, dating.next), ')')
    ? { ...dating, next: dating.next + 1 }
    : dating;
}

function readNumericDate(tokens: readonly Token[], index: number): Dating | undefined {
  const [a, b, c] = [index, index + 2, index + 4].map((place) => at(tokens, place));
  const isDate =
    [a, b, c].every((token) => token?.kind === 'number') &&
    [index + 1, index + 3].every((place) => isMark(at(tokens, place), '/-–.\\'));
  if (!a || !b || !c || !isDate) return undefined;
  const next = skipEra(tokens, index + 5);
  if (a.text.length === 4 && c.text.length <= 2)
    return toDating(Number(a.text), Number(b.text), Number(c.text), next);
  if (c.text.length === 4 && a.text.length <= 2)
    return toDating(Number(c.text), Number(b.text), Number(a.text), next);
  return undefined;
}

function readDateInWords(tokens: readonly Token[], index: number): Dating | undefined {
  const day = at(tokens, index);
  if (day.kind !== 'number' || day.text.length > 2) return undefined;
  let place = index + 1;
  while (of.has(at(tokens, place).text)) place += 1;
  const month = [2, 1].flatMap((length) => {
    const name = Array.from({ length }, (_, word) => at(tokens, place + word).text).join(' ');
    const value = parseMonth(name) ?? hijriMonths.get(name);
    return value ? [{ value, isHijri: hijriMonths.has(name), length }] : [];
  })[0];
  if (!month) return undefined;
  place += month.length;
  while (of.has(at(tokens, place).text) || isMark(at(tokens, place), '،,')) place += 1;
  const { kind, text } = at(tokens, place);
  if (kind !== 'number' || text.length !== 4 || isHijriYear(Number(text)) !== month.isHijri)
    return undefined;
  return toDating(Number(text), month.value, Number(day.text), skipEra(tokens, place + 1));
}

/** A day that the calendar lacks leaves the year alone; undefined when that is of neither calendar. */
function toDating(
  year: number,
  month: number | undefined,
  day: number | undefined,
  next: number,
): Dating | undefined {
  const printed =
    month && day ? [year, month, day].map((part) => String(part).padStart(2, '0')).join('-') : '';
  if (isHijriYear(year)) {
    const isDay = printed && (month ?? 0) <= 12 && (day ?? 0) <= 30;
    return { date: { h: isDay ? printed : String(year) }, next };
  }
  if (!isYear(year)) return undefined;
  const isDay = printed && new Date(`${printed}T00:00Z`).getUTCDate() === day;
  return { year, ...(isDay && { date: { g: printed } }), next };
}

function isHijriYear(year: number): boolean {
  return year >= 1200 && year <= 1500;
}

/** Past «هـ», «م» and their long forms. */
function skipEra(tokens: readonly Token[], index: number): number {
  return eras.has(at(tokens, index).text) ? index + 1 : index;
}

const eras = new Set(['ه', 'م', 'هجري', 'هجريه', 'ميلادي', 'ميلاديه'].map(fold));
const of = new Set(['من', 'شهر', 'عام', 'لعام', 'سنة', 'لسنة'].map(fold));

const otherNames: [number, string][] = [
  [1, 'المحرم'],
  [4, 'ربيع الثاني'],
  [4, 'ربيع ثاني'],
  [3, 'ربيع أول'],
  [5, 'جمادى الأول'],
  [6, 'جمادى الثانية'],
  [6, 'جمادى الآخر'],
  [6, 'جمادى الثاني'],
  [11, 'ذي القعدة'],
  [12, 'ذي الحجة'],
];

const hijriMonths = new Map([
  ...Array.from({ length: 12 }, (_, month): [string, number] => [
    fold(hijriMonthName(month + 1)),
    month + 1,
  ]),
  ...otherNames.map(([month, name]): [string, number] => [fold(name), month]),
]);
