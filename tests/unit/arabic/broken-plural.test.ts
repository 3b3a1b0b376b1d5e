import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areSingularAndPlural } from '#arabic/broken-plural.ts';
import { fold } from '#arabic/fold.ts';

it.each([
  ['قانون', 'قوانين'],
  ['مرسوم', 'مراسيم'],
  ['نظام', 'أنظمة'],
  ['وسيلة', 'وسائل'],
  ['رسم', 'رسوم'],
  ['مدينة', 'مدن'],
  ['وثيقة', 'وثائق'],
  ['ضريبة', 'ضرائب'],
  ['محكمة', 'محاكم'],
  ['مشروع', 'مشاريع'],
  ['عقد', 'عقود'],
  ['طالب', 'طلاب'],
  ['عامل', 'عمال'],
  ['وزير', 'وزراء'],
  ['كتاب', 'كتب'],
  ['قضية', 'قضايا'],
  ['نوع', 'أنواع'],
  ['مال', 'أموال'],
  ['عيد', 'أعياد'],
  ['دين', 'ديون'],
  ['أجر', 'أجور'],
  ['نائب', 'نواب'],
  ['لائحة', 'لوائح'],
  ['قاضي', 'قضاة'],
  ['بناء', 'أبنية'],
  ['عضو', 'أعضاء'],
  ['رئيس', 'رؤساء'],
  ['نموذج', 'نماذج'],
  ['ميثاق', 'مواثيق'],
  ['معيار', 'معايير'],
  ['أثر', 'آثار'],
  ['فرع', 'فروع'],
  ['شرط', 'شروط'],
  ['سوق', 'أسواق'],
  ['مالك', 'ملاك'],
  ['مركز', 'مراكز'],
  ['عنوان', 'عناوين'],
])('«%s» has the plural «%s»', (one, other) => {
  expect(areSingularAndPlural(fold(one), fold(other))).toBe(true);
});

it.each([
  ['حق', 'حقوق'],
  ['نظام', 'منظم'],
  ['قانون', 'قانونية'],
  ['وزير', 'وزارة'],
  ['رسم', 'مرسوم'],
])('«%s» and «%s» are no singular and broken plural', (one, other) => {
  expect(areSingularAndPlural(fold(one), fold(other))).toBe(false);
});

it('asks the same either way round', () => {
  const base = fc.array(fc.constantFrom(...'اوينظمه'), { maxLength: 6 }).map((s) => s.join(''));
  fc.assert(
    fc.property(base, base, (one, other) => {
      expect(areSingularAndPlural(one, other)).toBe(areSingularAndPlural(other, one));
    }),
  );
});

it('takes no word for its own plural where no plural has the shape of its singular', () => {
  for (const word of ['قانون', 'مرسوم', 'مدينة', 'ضريبة', ''])
    expect(areSingularAndPlural(fold(word), fold(word))).toBe(false);
});
