import { expect, test } from 'vitest';
import { hasBidiControls, stripBidiControls } from '#arabic/bidi.ts';

const controls = [
  '\u061C',
  '\u200E',
  '\u200F',
  '\u202A',
  '\u202B',
  '\u202C',
  '\u202D',
  '\u202E',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
];

test.each(controls.map((control) => [control.charCodeAt(0).toString(16), control]))(
  'U+%s is found and removed',
  (_, control) => {
    expect(hasBidiControls(`قبل${control}after`)).toBe(true);
    expect(hasBidiControls(`قبل${control}after`), 'asking twice gives the same answer').toBe(true);
    expect(stripBidiControls(`${control}قبل${control}${control}after${control}`)).toBe('قبلafter');
  },
);

test.each(['', 'نص عربي', 'mixed نص 123', 'a\u200Cb', 'كَـ'])('%j stays as it is', (text) => {
  expect(hasBidiControls(text)).toBe(false);
  expect(stripBidiControls(text)).toBe(text);
});
