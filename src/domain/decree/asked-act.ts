import { toWesternDigits } from '#arabic/digits.ts';
import { actTypes } from '#schema/vocabulary.ts';
import { citeAct, type ActIdentity } from './identifier.ts';

/** What a reader writes into three fields: any of them may be empty, in whatever digits. */
export interface Asked {
  /** Key of a type; empty for any. */
  type: string;
  number: string;
  year: string;
}

/** The types that a number and a year can find, the likeliest first. */
export const findableTypes = [
  'law',
  'legislative-decree',
  'decree',
  'decision',
  'circular',
  'communique',
  'instructions',
] as const satisfies (keyof typeof actTypes)[];

/**
 * The acts that may be meant; none where the number or the year is not there. The year may stand in the field of the
 * number: `17/2012`. Zeros before a number say nothing.
 */
export function readAsked({ type, number, year }: Asked): ActIdentity[] {
  const typed = toWesternDigits(number).trim();
  const [, pairedNumber, pairedYear] = /^(.+?)\s*[/\\-]\s*(\d{4})$/.exec(typed) ?? [];
  const isPair = year.trim() === '' && pairedYear !== undefined;
  const wantedNumber = (isPair ? (pairedNumber ?? '') : typed).replace(/^0+(?=\d)/, '');
  const wantedYear = isPair ? pairedYear : toWesternDigits(year).trim();
  if (!/\d/.test(wantedNumber) || !/^(?:1[89]|20)\d\d$/.test(wantedYear)) return [];
  return findableTypes
    .filter((one) => type === '' || one === type)
    .map((one) => ({ type: one, number: wantedNumber, year: Number(wantedYear) }));
}

/** What is asked for, as the end of a sentence: the act by its name, or any act of that number and year. */
export function nameAsked(acts: readonly ActIdentity[]): string {
  const [act, ...others] = acts;
  if (!act) return '';
  return others.length === 0 ? citeAct(act) : `صك برقم ${act.number} لعام ${act.year}`;
}
