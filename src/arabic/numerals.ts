import type { Noun } from './plural.ts';

const UNITS = {
  masculine: 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'.split(' '),
  feminine: 'الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة'.split(
    ' ',
  ),
};
/** Eleven, twenty-one… count with another word for one. */
const COMPOUND_ONE = { masculine: 'الحادي', feminine: 'الحادية' };
const TEN = { masculine: 'عشر', feminine: 'عشرة' };
const TENS = 'العشرون الثلاثون الأربعون الخمسون الستون السبعون الثمانون التسعون'.split(' ');

/**
 * The ordinal in words, definite and nominative, for whole numbers from 1 to 99; others as digits.
 * `(1, 'feminine') // => 'الأولى'`, `(12, 'masculine') // => 'الثاني عشر'`, `(100, …) // => '100'`
 */
export function ordinal(number: number, gender: Noun['gender']): string {
  const simple = UNITS[gender][number - 1];
  if (simple) return simple;
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number);
  const unit = number % 10 === 1 ? COMPOUND_ONE[gender] : UNITS[gender][(number % 10) - 1];
  if (number < 20) return `${unit} ${TEN[gender]}`;
  const tens = TENS[Math.floor(number / 10) - 2] ?? '';
  return unit ? `${unit} و${tens}` : tens;
}
