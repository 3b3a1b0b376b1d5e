import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { diffWords, type Segment } from '#domain/decree/word-diff.ts';

/** `[removed]`, `{added}`. */
const show = (segments: readonly Segment[]) =>
  segments
    .map(({ kind, text }) => ({ same: text, removed: `[${text}]`, added: `{${text}}` })[kind])
    .join('');

test.each([
  ['يعاقب بغرامة ألف ليرة.', 'يعاقب بغرامة ألف ليرة.', 'يعاقب بغرامة ألف ليرة.'],
  ['مدة سنة واحدة', 'مدة ثلاثة أشهر واحدة', 'مدة [سنة ]{ثلاثة أشهر }واحدة'],
  ['الرسم 500 ليرة', 'الرسم ٥٠٠ ليرة سورية', 'الرسم ٥٠٠ ليرة {سورية}'],
  ['', 'نص', '{نص}'],
  ['نص', '', '[نص]'],
  ['', '', ''],
  ['سطر\nآخر', 'سطر آخر', 'سطر [\n]آخر'],
  ['الوزير والمدير', 'المحافظ ورئيس البلدية', '[الوزير والمدير]{المحافظ ورئيس البلدية}'],
  ['رسم و طابع', 'رسم و', 'رسم و[ طابع]'],
  ['مقابل رسم في الوزارة', 'مجاناً في المديرية', '[مقابل رسم في الوزارة]{مجاناً في المديرية}'],
])('from «%s» to «%s»: %s', (older, newer, expected) => {
  expect(show(diffWords(older, newer))).toBe(expected);
});

describe('no difference is', () => {
  test.each([
    ['tashkeel', 'يُعاقَبُ بالغرامةِ', 'يعاقب بالغرامة'],
    ['tatweel', 'المـــادة', 'المادة'],
    ['the carrier of a hamza', 'إلى أن يؤدي مسؤولية', 'الى ان يودي مسوولية'],
    ['the digits', 'المادة ١٢ لعام ۲۰۱۲', 'المادة 12 لعام 2012'],
    ['ى or ي', 'على المشفى', 'علي المشفي'],
    ['ة or ه', 'الغرامة', 'الغرامه'],
    ['white space', 'نص  المادة ', ' نص المادة'],
    ['a mark of direction', 'رقم \u200F12\u200E.', 'رقم 12.'],
    ['the shape of commas, dashes and quotation marks', '“أ”, ب – ج', '«أ»، ب - ج'],
  ])('%s', (_, older, newer) => {
    expect(diffWords(older, newer).map(({ kind }) => kind)).toEqual(['same']);
  });
});

const text = fc
  .array(fc.constantFrom('المادة', 'الرسم', 'في', 'و', '12', '٥', '،', '\n', 'يُلغى'), {
    maxLength: 30,
  })
  .map((words) => words.join(' '));
const key = (segments: readonly Segment[], without: Segment['kind']) =>
  fold(
    segments
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join(''),
  ).replaceAll(' ', '');

it('gives back both texts', () => {
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const segments = diffWords(older, newer);
      expect(key(segments, 'added')).toBe(fold(older).replaceAll(' ', ''));
      expect(key(segments, 'removed')).toBe(fold(newer).replaceAll(' ', ''));
    }),
  );
});

it('takes linear time for texts with nothing in common', () => {
  const make = (letter: string) =>
    Array.from({ length: 60_000 }, (_, index) => `${letter}${index % 7919}`).join(' ');
  const start = performance.now();
  const segments = diffWords(make('ق'), make('ن'));
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(segments.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
