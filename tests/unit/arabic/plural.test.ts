import { expect, test } from 'vitest';
import { nouns } from '#arabic/nouns.ts';
import { countNoun, plural } from '#arabic/plural.ts';

const forms = { zero: 'صفر', one: 'مفرد', two: 'مثنى', few: 'قلة', many: 'كثرة', other: 'مئات' };

test.each([
  [0, 'صفر'],
  [1, 'مفرد'],
  [2, 'مثنى'],
  [3, 'قلة'],
  [10, 'قلة'],
  [103, 'قلة'],
  [11, 'كثرة'],
  [99, 'كثرة'],
  [111, 'كثرة'],
  [100, 'مئات'],
  [101, 'مئات'],
  [102, 'مئات'],
  [1000, 'مئات'],
  [1.5, 'مئات'],
])('%d takes the form %s', (count, expected) => {
  expect(plural(count, forms)).toBe(expected);
});

test('without a form for none, 0 takes the general one', () => {
  const { one, two, few, many, other } = forms;
  expect(plural(0, { one, two, few, many, other })).toBe('مئات');
});

test.each([-1, NaN, -Infinity])('%d cannot be counted', (count) => {
  expect(() => plural(count, forms)).toThrow(RangeError);
  expect(() => countNoun(count, nouns.day)).toThrow(
    `العدد «${count}» لا يصلح للعدّ: اكتب عدداً من الصفر فصاعداً.`,
  );
});

test.each([
  [0, 'لا خدمات', 'لا أيام', 'لا مشافي', 'لا نصوص تشريعية'],
  [1, 'خدمة واحدة', 'يوم واحد', 'مشفى واحد', 'نص تشريعي واحد'],
  [2, 'خدمتان', 'يومان', 'مشفيان', 'نصان تشريعيان'],
  [3, '3 خدمات', '3 أيام', '3 مشافٍ', '3 نصوص تشريعية'],
  [10, '10 خدمات', '10 أيام', '10 مشافٍ', '10 نصوص تشريعية'],
  [11, '11 خدمة', '11 يوماً', '11 مشفى', '11 نصاً تشريعياً'],
  [99, '99 خدمة', '99 يوماً', '99 مشفى', '99 نصاً تشريعياً'],
  [100, '100 خدمة', '100 يوم', '100 مشفى', '100 نص تشريعي'],
  [1003, '1,003 خدمات', '1,003 أيام', '1,003 مشافٍ', '1,003 نصوص تشريعية'],
  [1250000, '1,250,000 خدمة', '1,250,000 يوم', '1,250,000 مشفى', '1,250,000 نص تشريعي'],
  [2.5, '2.5 خدمة', '2.5 يوم', '2.5 مشفى', '2.5 نص تشريعي'],
])('%d counts a feminine, a masculine, a weak and a described noun', (count, ...expected) => {
  const counted = [nouns.service, nouns.day, nouns.hospital, nouns.act].map((noun) =>
    countNoun(count, noun),
  );
  expect(counted).toEqual(expected);
});

test.each(Object.entries(nouns))('%s is spelt as its gender asks', (_, noun) => {
  const words = noun.one.split(' ');
  const endsFeminine = words.every((word) => word.endsWith('ة'));
  expect(noun.gender).toBe(endsFeminine ? 'feminine' : 'masculine');
  const dual = words.map((word) => `${word.replace(/ة$/, 'ت').replace(/ى$/, 'ي')}ان`).join(' ');
  expect(noun.two).toBe(dual);
  const accusative = words.map((word) => (/[ةى]$/.test(word) ? word : `${word}اً`)).join(' ');
  expect(noun.many ?? noun.one).toBe(accusative);
  expect(new Set([noun.one, noun.two, noun.few]).size).toBe(3);
});
