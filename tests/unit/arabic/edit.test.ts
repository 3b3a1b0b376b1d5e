import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOneSlipApart } from '#arabic/edit.ts';

const word = fc.string({ unit: fc.constantFrom(...'ابتن'), maxLength: 7 });

it.each([
  ['القانون', 'القانوون'],
  ['القانون', 'القانن'],
  ['القانون', 'القاتون'],
  ['القانون', 'القناون'],
  ['خامسه', 'خاسمه'],
  ['ب', ''],
  ['اب', 'با'],
])('«%s» and «%s» are one slip apart', (one, other) => {
  expect(isOneSlipApart(one, other)).toBe(true);
  expect(isOneSlipApart(other, one)).toBe(true);
});

it.each([
  ['القانون', 'القانون'],
  ['', ''],
  ['القانون', 'القان'],
  ['قانون', 'قناوت'],
  ['ابت', 'تبا'],
  ['ابتن', 'باتت'],
  ['اب', 'بات'],
])('«%s» and «%s» are not', (one, other) => {
  expect(isOneSlipApart(one, other)).toBe(false);
  expect(isOneSlipApart(other, one)).toBe(false);
});

it('finds just the words that a slip makes', () => {
  const letters = [...'ابتن'];
  const slipsOf = (from: string) => {
    const slips = new Set<string>();
    for (let at = 0; at <= from.length; at += 1) {
      const [before, after] = [from.slice(0, at), from.slice(at)];
      if (after) slips.add(before + after.slice(1));
      for (const letter of letters) {
        slips.add(before + letter + after);
        if (after) slips.add(before + letter + after.slice(1));
      }
      if (after.length > 1) slips.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    }
    slips.delete(from);
    return slips;
  };
  fc.assert(
    fc.property(word, word, (one, other) => {
      const slips = slipsOf(one);
      expect(isOneSlipApart(one, other)).toBe(slips.has(other));
      for (const slip of slips) expect(isOneSlipApart(slip, one)).toBe(true);
    }),
  );
});

it('compares words of half a million letters', () => {
  const long = 'ب'.repeat(500_000);
  expect(isOneSlipApart(long, `${long}ت`)).toBe(true);
  expect(isOneSlipApart(`${long}تن`, `${long}نت`)).toBe(true);
  expect(isOneSlipApart(`ت${long}`, `${long}ن`)).toBe(false);
});
