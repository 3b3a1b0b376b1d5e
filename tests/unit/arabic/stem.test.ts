import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { isArabicWord, skeleton, stem } from '#arabic/stem.ts';

const word = fc
  .array(fc.constantFrom(...'ابتنمويهكس', 'ها', 'ات', 'ين', 'تهم'), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.join(''));
const stemOf = (typed: string) => stem(fold(typed));
const skeletonOf = (typed: string) => skeleton(stemOf(typed));

describe('the stem', () => {
  it.each([
    ['وزارة', 'وزارات', 'وزارتها', 'وزارتهم', 'وزاراتها'],
    ['موظف', 'موظفون', 'موظفين', 'موظفة', 'موظفات'],
    ['سوري', 'سورية', 'سوريون', 'سوريين', 'سوريات'],
  ])('is one for %s, %s, %s, %s and %s', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it.each([
    ['قوانين', 'قوانين'],
    ['سلاطين', 'سلاطين'],
    ['قانون', 'قانون'],
    ['دين', 'دين'],
    ['محاكم', 'محاكم'],
    ['بنات', 'بنات'],
    ['ماء', 'ما'],
    ['سنة', 'سن'],
    ['2012', '2012'],
    ['visas', 'visas'],
    ['', ''],
  ])('of «%s» is «%s»', (typed, expected) => {
    expect(stemOf(typed)).toBe(expected);
  });

  it('is a beginning of the word, of two letters at least, and at most three endings shorter', () => {
    fc.assert(
      fc.property(word, (base) => {
        const shorter = stem(base);
        expect(base.startsWith(shorter)).toBe(true);
        expect(shorter.length).toBeGreaterThanOrEqual(Math.min(2, base.length));
        expect(base.length - shorter.length).toBeLessThanOrEqual(3 * 4);
      }),
    );
  });

  it('of a stem comes to rest within a few steps', () => {
    fc.assert(
      fc.property(word, (base) => {
        let rest = base;
        for (let step = 0; step < base.length; step += 1) rest = stem(rest);
        expect(stem(rest)).toBe(rest);
      }),
    );
  });
});

describe('the skeleton', () => {
  it.each([
    ['مرسوم', 'مراسيم'],
    ['نظام', 'أنظمة'],
    ['قانون', 'قوانين'],
    ['وسيلة', 'وسائل'],
    ['رسم', 'رسوم'],
    ['مدينة', 'مدن'],
    ['شركة', 'شركات'],
    ['وزير', 'وزارة'],
    ['محكمة', 'محاكم'],
    ['عقد', 'عقود'],
    ['طالب', 'طلاب'],
    ['مشروع', 'مشاريع'],
    ['وثيقة', 'وثائق'],
    ['ضريبة', 'ضرائب'],
  ])('joins «%s» and «%s»', (one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });

  it.each([
    ['قانون', 'قضاء'],
    ['رسم', 'مرسوم'],
    ['وزير', 'زيارة'],
  ])('keeps «%s» and «%s» apart', (one, other) => {
    expect(skeletonOf(one)).not.toBe(skeletonOf(other));
  });

  it('is never empty for a word, and its own skeleton', () => {
    fc.assert(
      fc.property(word, (base) => {
        const consonants = skeleton(base);
        expect(consonants).not.toBe('');
        expect(consonants.length).toBeLessThanOrEqual(base.length);
        expect(skeleton(consonants)).toBe(consonants);
      }),
    );
  });

  it.each(['2012', 'visa', ''])('of %j, which is no Arabic word, is the same', (other) => {
    expect(skeleton(other)).toBe(other);
  });
});

it.each([
  ['قانون', true],
  ['', false],
  ['17', false],
  ['قانون17', false],
  ['قانون مالي', false],
  ['law', false],
])('isArabicWord(%j) is %s', (text, expected) => {
  expect(isArabicWord(text)).toBe(expected);
});

it.each(['ات', 'ها', 'ي', 'ا', 'ون'])('half a million times «%s» is stemmed', (unit) => {
  const long = unit.repeat(500_000);
  expect(long.startsWith(stem(long))).toBe(true);
  expect(skeleton(stem(long)).length).toBeGreaterThan(0);
});
