import { toWesternDigits } from '#arabic/digits.ts';
import { readPartialDate } from '#schema/partial-date.ts';

/** A stored date as civil servants write it: `'2012-02-14' // => '14/02/2012'`, `'2012-02' // => '02/2012'` */
export function showDate(value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value);
  return readPartialDate(text)?.split('-').reverse().join('/') ?? text;
}

/** What is stored for a date as it is typed; text that is no date stays, for the schema to say what is wrong. */
export function readDate(typed: string): string {
  return readPartialDate(typed) ?? typed.trim();
}

/** The number that is typed, in any digits and with any separators; text that is no number stays. */
export function readNumber(typed: string): number | string {
  const plain = toWesternDigits(typed)
    .replace(/[\s,٬]/g, '')
    .replace('٫', '.');
  const read = Number(plain);
  return /^-?\d+(\.\d+)?$/.test(plain) && Number.isFinite(read) ? read : typed.trim();
}
