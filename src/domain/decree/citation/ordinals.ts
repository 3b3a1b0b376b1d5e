import { fold } from '#arabic/fold.ts';
import { words } from './spelling.ts';
import { at, type Token } from './tokens.ts';

/**
 * A feminine ordinal in words, in any case, up to the three hundreds: «الرابعة والثمانين بعد المائة» // => 184.
 * So many letters are attached before its first word.
 */
export function readOrdinal(
  tokens: readonly Token[],
  index: number,
  attached: number,
): { value: number; next: number } | undefined {
  const unit = ordinals.get(at(tokens, index).text.slice(attached));
  if (!unit) return undefined;
  const more = readTens(at(tokens, index + 1).text, unit);
  const place = more ? index + 2 : index + 1;
  const value = unit + more;
  const hundreds = hundredWords.get(at(tokens, place + 1).text);
  return at(tokens, place).text === after && hundreds
    ? { value: value + hundreds, next: place + 2 }
    : { value, next: place };
}

export function isOrdinal(word: string): boolean {
  return ordinals.has(word);
}

/** What «عشرة» or «والعشرين» adds to a unit, «الثلاثون» without its و too, as gazettes misprint it; 0 for other words. */
function readTens(word: string, unit: number): number {
  if (unit <= 10 && tenWords.has(word)) return 10;
  const tens = ordinals.get(word.replace(/^و/, '')) ?? 0;
  return unit < 10 && tens >= 20 && tens < 100 ? tens : 0;
}

const units = 'الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة';
const tens = 'العشرين الثلاثين الأربعين الخمسين الستين السبعين الثمانين التسعين';

const ordinals = new Map<string, number>([
  ...units.split(' ').map((word, index): [string, number] => [fold(word), index + 1]),
  [fold('الحادية'), 1],
  [fold('الواحدة'), 1],
  ...tens
    .split(' ')
    .flatMap((word, index) =>
      [word, word.replace('ين', 'ون')].map((form): [string, number] => [
        fold(form),
        index * 10 + 20,
      ]),
    ),
  ...['المائة', 'المئة'].map((word): [string, number] => [fold(word), 100]),
]);
const tenWords = words('عشر عشرة');
const hundredWords = new Map<string, number>([
  ...['المائة', 'المئة'].map((word): [string, number] => [fold(word), 100]),
  ...['المائتين', 'المئتين'].map((word): [string, number] => [fold(word), 200]),
  ...['الثلاثمائة', 'الثلاثمئة'].map((word): [string, number] => [fold(word), 300]),
]);
const after = fold('بعد');
