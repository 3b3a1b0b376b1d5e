import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#arabic/fold.ts';

const UNUSED = /[\p{Cn}\p{Co}\p{Cs}]/u;
const everyCharacter = Array.from({ length: 0x110000 }, (_, code) =>
  String.fromCodePoint(code),
).filter((character) => !UNUSED.test(character));

const arabic = fc
  .array(fc.constantFrom(...'ابتةهىيئؤءأإآٱکگ٣۳aZ \u064B\u0651\u0654\u0640\u200Fﻻﷺ'))
  .map((characters) => characters.join(''));

test.each([
  ['', ''],
  ['   ', ''],
  ['الإِقَامَـــة', 'الاقامه'],
  ['أإآٱا', 'ااااا'],
  ['أ إ آ', 'ا ا ا'],
  ['مسؤول شئون مستشفى', 'مسوول شيون مستشفي'],
  ['موءخرا', 'موخرا'],
  ['كهرباء', 'كهربا'],
  ['ء', ''],
  ['رحمٰن', 'رحمن'],
  ['القُرْآنُ ۖ', 'القران'],
  ['کردی گۆران', 'كردي كوران'],
  ['پاسپورت ڤيزا', 'باسبورت فيزا'],
  ['ﻻ ﷲ ﻣﺮﺳﻮﻡ', 'لا الله مرسوم'],
  ['المادة ١٢ و۱۳', 'الماده 12 و13'],
  ['\u200Fقانون\u200E \u202Bرقم\u202C\u00A04\uFEFF', 'قانون رقم 4'],
  ['سطر\n\tأول', 'سطر اول'],
  ['خدمة Online ÉCOLE', 'خدمه online ecole'],
  ['①½', '11⁄2'],
  ['🙂 نص', '🙂 نص'],
])('%j folds to %j', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test.each([
  ['مؤخراً', 'موءخرا'],
  ['إلغاء', 'الغا'],
  ['المشفى', 'المشفي'],
  ['شهادة', 'شهاده'],
  ['ا\u0654حمد', 'أحمد'],
  ['ي\u064E\u0651', 'يّ\u064E'],
])('%j and %j are the same word', (a, b) => {
  expect(fold(a)).toBe(fold(b));
});

test.each([
  ['قانون', 'فانون'],
  ['عمل', 'أمل'],
  ['ضريبة', 'ظريبة'],
  ['17', '18'],
])('%j and %j stay different', (a, b) => {
  expect(fold(a)).not.toBe(fold(b));
});

describe('for any text', () => {
  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), arabic), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('every character of Unicode folds to something that stays', () => {
    const unstable = everyCharacter.filter(
      (character) => fold(fold(character)) !== fold(character),
    );
    expect(unstable).toEqual([]);
  });

  test('a word folds as its characters do, one by one', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        const word = text.replaceAll(' ', '');
        expect(fold(word)).toBe([...word].map(fold).join(''));
      }),
    );
  });
});

test('no character grows beyond the longest ligature, so the key is at most linear in the text', () => {
  const longest = fold('ﷺ').length;
  expect(everyCharacter.filter((character) => fold(character).length > longest)).toEqual([]);
});

test.each([
  [
    'marks in the order that normalising sorts slowest',
    `ا${'\u0651'.repeat(1e6)}${'\u064E'.repeat(1e6)}`,
    'ا',
  ],
  ['Latin marks likewise', `a${'\u0301'.repeat(1e6)}${'\u0316'.repeat(1e6)}`, 'a'],
  ['tatweel', `ق${'ـ'.repeat(2e6)}ف`, 'قف'],
  ['white space', `ق${' \u00A0\n'.repeat(7e5)}ف`, 'ق ف'],
  ['white space at the end', `ق${' '.repeat(2e6)}`, 'ق'],
  ['bidi controls', '\u202E'.repeat(2e6), ''],
])('two million characters of %s fold', (_, text, expected) => {
  expect(fold(text)).toBe(expected);
});
