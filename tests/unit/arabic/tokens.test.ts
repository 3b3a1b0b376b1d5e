import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { foldedWords, splitTokens } from '#arabic/tokens.ts';

const arabicText = fc
  .array(
    fc.constantFrom(
      ...'ابدعلوهةىئءأآٱکگ٣۳7aZé\u064B\u0651\u0654\u0640\u200F\u200Cﻻﷲ،.؛«»()-/\n ',
      'عبدالله',
      'ال',
    ),
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  arabicText,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

test.each([
  ['', []],
  [' ،؛ … /-/ ', []],
  ['ء ـ ًٌ', []],
  ['وَالقانون، رقم ١٧/٢٠١٢', ['والقانون', 'رقم', '17', '2012']],
  ['القـــانون', ['القانون']],
  ['قانون\u200Fرقم4', ['قانونرقم', '4']],
  ['المادة(12)والمادة[13]', ['الماده', '12', 'والماده', '13']],
  ['e-Gov بوابة', ['e', 'gov', 'بوابه']],
  ['سطر\nسطر', ['سطر', 'سطر']],
  ['عبدالله', ['عبد', 'الله']],
  ['عَبْدُالرَّحمن', ['عبد', 'الرحمن']],
  ['عبد الله', ['عبد', 'الله']],
  ['عبداوي', ['عبداوي']],
  ['معبدالشمس', ['معبدالشمس']],
])('%j holds the words %j', (text, words) => {
  expect(foldedWords(text)).toEqual(words);
  expect(splitTokens(text).map(({ word }) => word)).toEqual(words);
});

test('a token lies where its word stands in the text as it was given', () => {
  expect(splitTokens('قَانُون /٤/')).toEqual([
    { start: 0, end: 7, word: 'قانون' },
    { start: 9, end: 10, word: '4' },
  ]);
});

test('every token folds to its word, and folding the word again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { start, end, word } of splitTokens(text)) {
        expect(word).not.toBe('');
        expect(fold(text.slice(start, end))).toBe(word);
        expect(fold(word)).toBe(word);
      }
    }),
  );
});

test('tokens stand in the order of the text and never overlap', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { start, end } of splitTokens(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('outside of tokens no letter or digit stands but what folds to nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let outside = '';
      let at = 0;
      for (const { start, end } of splitTokens(text)) {
        outside += `${text.slice(at, start)} `;
        at = end;
      }
      outside += text.slice(at);
      for (const sign of outside.match(/[\p{L}\p{Nd}]/gu) ?? []) expect(fold(sign)).toBe('');
    }),
  );
});

test('no letter folds to a sign that means something in HTML', () => {
  const letters = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => /\p{L}/u.test(sign));
  expect(letters.filter((letter) => /[<>&"]/.test(foldedWords(letter).join('')))).toEqual([]);
});

test.each([
  ['marks', '\u064B\u0651'],
  ['marks after the letters of «عبد»', 'ع\u064Bب\u064Bد'],
  ['the article', 'ال'],
  ['one letter', 'ع'],
  ['a word', 'عبدا '],
  ['tatweel', '\u0640'],
  ['invisible signs', '\u200F'],
  ['digits', '٧'],
])('a million of %s is read to the end', (_, unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  const tokens = splitTokens(text);
  expect(foldedWords(text)).toEqual(tokens.map(({ word }) => word));
  expect(tokens.reduce((sum, { word }) => sum + word.length, 0)).toBe(
    fold(text).replaceAll(' ', '').length,
  );
});

test('one letter with a million marks is one word', () => {
  expect(foldedWords(`ع${'\u064B'.repeat(1_000_000)}`)).toEqual(['ع']);
});
