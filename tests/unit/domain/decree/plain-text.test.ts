import { expect, test } from 'vitest';
import { plainText } from '#domain/decree/plain-text.ts';

test.each([
  ['سطر\nيتبعه سطر\n\nفقرة', 'سطر يتبعه سطر\nفقرة'],
  ['- أ- بند\n- ب- بند\n  تتمته\n\n1. أول\n2. ثان', 'أ- بند\nب- بند تتمته\n1. أول\n2. ثان'],
  ['| الفئة | الرسم |\n| --- | ---: |\n| أ | 500 |', 'الفئة | الرسم\nأ | 500'],
  ['يشترط:\nأ- أول\nتتمته\nب) ثان', 'يشترط:\nأ- أول تتمته\nب) ثان'],
  ['### أولاً\nنص', 'أولاً\nنص'],
  ['> مقتبس\n\n---\n\nنص **مهم** و[رابط](/x) و\\*', 'مقتبس\nنص مهم ورابط و*'],
  ['  \n\n', ''],
])('%j reads %j', (markdown, plain) => {
  expect(plainText(markdown)).toBe(plain);
});

test('hostile text takes linear time', () => {
  for (const piece of ['-', '- ', '| ', '*', '*a ', '[', '](', '\\', ' ', '\n', '- أ- ', '1. '])
    for (const end of ['', 'x', '|']) {
      const start = performance.now();
      plainText(piece.repeat(300_000 / piece.length) + end);
      expect(performance.now() - start).toBeLessThan(10_000);
    }
});
