import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeLines } from '../../../../admin/gateway/repository/merge-lines.ts';

const base = 'a\nb\nc\nd\ne\n';

it('changes of lines that do not touch are both taken', () => {
  expect(mergeLines(base, 'A\nb\nc\nd\ne\n', 'a\nb\nc\nd\nE\n')).toBe('A\nb\nc\nd\nE\n');
  expect(mergeLines(base, 'b\nc\nd\ne\n', 'a\nb\nc\nx\nd\ne\n')).toBe('b\nc\nx\nd\ne\n');
});

it('changes of one line, or of two side by side, are not merged', () => {
  expect(mergeLines(base, 'a\nB\nc\nd\ne\n', 'a\nX\nc\nd\ne\n')).toBeUndefined();
  expect(mergeLines(base, 'a\nB\nc\nd\ne\n', 'a\nb\nC\nd\ne\n')).toBeUndefined();
  expect(mergeLines(base, 'a\nx\nb\nc\nd\ne\n', 'a\ny\nb\nc\nd\ne\n')).toBeUndefined();
});

it('the same change made twice is made once', () => {
  expect(mergeLines(base, 'a\nB\nc\nd\ne\n', 'a\nB\nc\nd\nE\n')).toBe('a\nB\nc\nd\nE\n');
});

it('a last line without its end is kept so', () => {
  expect(mergeLines('a\nb\nc', 'A\nb\nc', 'a\nb\nc')).toBe('A\nb\nc');
});

it('where only one side changed, its text is the result', () => {
  const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n')).map((lines) => lines.join(''));
  fc.assert(
    fc.property(text, text, (old, young) => {
      expect(mergeLines(old, young, old)).toBe(young);
      expect(mergeLines(old, old, young)).toBe(young);
      expect(mergeLines(old, young, young)).toBe(young);
    }),
  );
});
