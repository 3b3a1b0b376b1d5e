import fc from 'fast-check';
import { expect, test } from 'vitest';
import { condense, diffText } from '../../../../admin/client/compare/diff-text.ts';
import { changedFields, isSame } from '../../../../admin/client/compare/fields.ts';
import { readable, showDay } from '../../../../admin/client/compare/readable.ts';
import { collections } from '../../../../src/schema/collections.ts';
import { shapeOf } from '../../../../src/schema/walk.ts';

const fields = shapeOf(collections.services.schema) ?? {};

test('a value is read with the labels of the form', () => {
  expect(readable(fields['status'], 'active')).not.toBe('active');
  expect(readable(fields['costs'], [{ label: 'رسم', amount: 600, confirmed: true }])).toMatch(
    /^• .*: رسم\n {2}.*: 600\n {2}.*: نعم$/,
  );
  expect(readable(undefined, ['a', { b: 1 }])).toBe('• a\n• b: 1');
  expect(readable(undefined, undefined)).toBe('');
});

test('a whole date is shown day first, anything else as it is', () => {
  expect(showDay('2026-03-01')).toBe('1/3/2026');
  expect(showDay('2026-03')).toBe('2026-03');
});

test('two versions differ in the fields that changed, in the order of the form', () => {
  const before = { title: 'أ', summary: 'ب', body: 'ج' };
  const changes = changedFields('services', before, { body: 'د', summary: 'ب', title: 'هـ' });
  expect(changes).toEqual([
    { key: 'title', label: 'اسم الخدمة', before: 'أ', after: 'هـ' },
    { key: 'body', label: 'المتن', before: 'ج', after: 'د' },
  ]);
});

test('left out, empty and in another order are the same', () => {
  expect(isSame(undefined, '')).toBe(true);
  expect(isSame([], undefined)).toBe(true);
  expect(isSame({ a: 1, b: [] }, { a: 1 })).toBe(true);
  expect(isSame({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(isSame([1, 2], [2, 1])).toBe(false);
  expect(isSame('1', 1)).toBe(false);
});

test('a difference shows a changed hamza, which search would not', () => {
  expect(diffText('الى الإدارة', 'إلى الإدارة')).toEqual([
    { kind: 'removed', text: 'الى' },
    { kind: 'added', text: 'إلى' },
    { kind: 'same', text: ' الإدارة' },
  ]);
});

test('a phrase in the place of another is one change, not one for each word', () => {
  expect(diffText('وثيقة تثبت واقعة الولادة.', 'وثيقة يطلبها ولي الأمر.')).toEqual([
    { kind: 'same', text: 'وثيقة ' },
    { kind: 'removed', text: 'تثبت واقعة الولادة' },
    { kind: 'added', text: 'يطلبها ولي الأمر' },
    { kind: 'same', text: '.' },
  ]);
});

test('a difference holds both texts to the letter', () => {
  const words = fc.array(fc.constantFrom('المادة', '1', ' ', '\n', '،', 'نصّ', '  ', '—', '😀'));
  const text = words.map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = diffText(before, after);
      const without = (kind: string) =>
        segments
          .filter((segment) => segment.kind !== kind)
          .map((segment) => segment.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

test('what is far from a change is left out', () => {
  const long = 'كلمة '.repeat(200);
  const shown = condense(diffText(`${long}قديم ${long}`, `${long}جديد ${long}`), 20);
  expect(shown.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  expect(shown[0]?.text).toMatch(/^….{20}$/);
  expect(shown[3]?.text).toMatch(/^.{20}…$/s);
});
