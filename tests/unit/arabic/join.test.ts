import { expect, test } from 'vitest';
import { joinWithAnd, quote } from '#arabic/join.ts';

test.each([
  [[], ''],
  [['الهوية'], 'الهوية'],
  [['الهوية', 'الصورة'], 'الهوية والصورة'],
  [['أ', 'ب', 'ج'], 'أ وب وج'],
  [['وزارة الصحة', 'وزارة العدل'], 'وزارة الصحة ووزارة العدل'],
  [['3', '4'], '3 و4'],
])('%j joins to %j', (items, expected) => {
  expect(joinWithAnd(items)).toBe(expected);
});

test.each([
  ['قانون العمل', '«قانون العمل»'],
  ['', '«»'],
  ['تعديل «قانون العمل»', '«تعديل “قانون العمل”»'],
  ['PDF/A', '«PDF/A»'],
])('%j is quoted as %j', (text, expected) => {
  expect(quote(text)).toBe(expected);
});
