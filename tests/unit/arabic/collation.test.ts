import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareArabic, indexLetter } from '#arabic/collation.ts';

test.each([
  ['skips the article', ['إجازة', 'الأسرة', 'البريد', 'بطاقة', 'الوثائق']],
  ['files every seat of hamza under ا', ['إجازة', 'أسرة', 'اسم', 'آلية']],
  ['is blind to marks and tatweel', ['بِطاقة', 'تَسجيل', 'تـــقرير']],
  ['orders numbers by value', ['المادة 2', 'المادة ٣', 'المادة 10']],
  ['puts digits first and Latin last', ['2025', 'ياسمين', 'eGov']],
  ['starts with the shorter of two like titles', ['وزارة', 'وزارة الصحة', 'وزارة العدل']],
  ['ignores quotation marks', ['«إجازة»', 'الأسرة', '«البريد»']],
])('an index %s', (_, titles) => {
  expect(titles.toReversed().toSorted(compareArabic)).toEqual(titles);
});

test('titles that differ only in spelling still have one order', () => {
  expect(compareArabic('الأسرة', 'الأسرة')).toBe(0);
  expect(Math.sign(compareArabic('أسرة', 'الأسرة'))).toBe(
    -Math.sign(compareArabic('الأسرة', 'أسرة')),
  );
  expect(compareArabic('أسرة', 'الأسرة')).not.toBe(0);
});

test('the order contradicts itself for no three titles', () => {
  const title = fc
    .array(fc.constantFrom('ال', 'ا', 'أ', 'إ', 'ل', 'ب', 'ت', 'َ', ' ', '2', '10', 'a', '«', 'ء'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(title, title, title, (a, b, c) => {
      const [x, y, z] = [a, b, c].toSorted(compareArabic) as [string, string, string];
      expect(compareArabic(x, y)).toBeLessThanOrEqual(0);
      expect(compareArabic(y, z)).toBeLessThanOrEqual(0);
      expect(compareArabic(x, z)).toBeLessThanOrEqual(0);
    }),
  );
});

test.each([
  ['الأحوال المدنية', 'ا'],
  ['أسرة', 'ا'],
  ['إلغاء رخصة', 'ا'],
  ['آلية', 'ا'],
  ['ٱلبريد', 'ب'],
  ['اَلبريد', 'ب'],
  ['المشفى', 'م'],
  ['«المشفى الوطني»', 'م'],
  ['\u200Fالمشفى', 'م'],
  ['التسجيل', 'ت'],
  ['التزام', 'ا'],
  ['التماس إعادة النظر', 'ا'],
  ['التماسك الاجتماعي', 'ت'],
  ['الالتزام', 'ا'],
  ['الله', 'ا'],
  ['اللهجة', 'ل'],
  ['اللاجئون', 'ل'],
  ['ألبان', 'ا'],
  ['ال', 'ا'],
  ['وزارة العدل', 'و'],
  ['پاسپورت', 'ب'],
  ['ئيلاف', 'ي'],
  ['eGov', 'E'],
  ['École', 'E'],
  ['2025', '#'],
  ['١٢', '#'],
  ['', '#'],
  ['…', '#'],
  ['ء', '#'],
])('%j is filed under %s', (title, letter) => {
  expect(indexLetter(title)).toBe(letter);
});
