import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords } from '#arabic/tokens.ts';
import { structureBody } from '../../../tools/import-decrees/structure.ts';

const headings = (markdown: string) =>
  structureBody(markdown, 'نظام')
    .body.split('\n')
    .filter((line) => line.startsWith('#'));

test('articles stand one level below the division that holds them', () => {
  expect(
    headings(`# نظام

## المادة الأولى

### الباب الأول أحكام عامة

## المادة الثانية

## الفصل الأول

##### المادة (3) التعاريف

## الباب الثاني

#### المادة الرابعة
`),
  ).toEqual([
    '## المادة الأولى',
    '## الباب الأول: أحكام عامة',
    '### المادة الثانية',
    '### الفصل الأول',
    '#### المادة (3): التعاريف',
    '## الباب الثاني',
    '### المادة الرابعة',
  ]);
});

test('a repeated article follows the one that it repeats', () => {
  expect(headings('المادة 1\n\nنص\n\nالمادة 1 مكرر (2) - أحكام\n\nنص\n\nالمادة 2\n\nنص')).toEqual([
    '## المادة 1',
    '## المادة 1 مكرر (2): أحكام',
    '## المادة 2',
  ]);
});

test('a «قسم» that first opens within a «فصل» is a part of it', () => {
  expect(
    headings('## الفصل الأول\n## القسم الأول\n## المادة 1\n## الفصل الثاني\n## المادة 2\n'),
  ).toEqual([
    '## الفصل الأول',
    '### القسم الأول',
    '#### المادة 1',
    '## الفصل الثاني',
    '### المادة 2',
  ]);
});

test.each([
  ['المادة 1- تُنشأ هيئة.', '## المادة 1', 'تُنشأ هيئة.'],
  ['المادة /1/ : تُنشأ هيئة.', '## المادة /1/', 'تُنشأ هيئة.'],
  ['**المادة الأولى:** تُنشأ هيئة.', '## المادة الأولى', 'تُنشأ هيئة.'],
  ['__المادة (١)__\n\nتُنشأ هيئة.', '## المادة (١)', 'تُنشأ هيئة.'],
  ['المادة الأولى: التعاريف\n\nتُنشأ هيئة.', '## المادة الأولى: التعاريف', 'تُنشأ هيئة.'],
  ['المادة 1 تنشأ هيئة عامة.', '## المادة 1', 'تنشأ هيئة عامة.'],
])('«%s» opens an article', (text, heading, rest) => {
  const { body } = structureBody(text, '');
  expect(body).toContain(rest);
  expect(body.startsWith(heading)).toBe(true);
});

test.each([
  'المادة الأولى من هذا القانون تسري على الجميع.',
  'المادة 25: يضاف إليها ما يلي.',
  'المواد 1 و2 ملغاة.',
  'مادة دهنية تُستعمل في الصناعة.',
  'الفصل الأول من السنة الدراسية ثلاثة أشهر.',
  '«المادة 1: نص مقتبس.»',
])('«%s» opens none', (text) => {
  expect(structureBody(text, '').body).toBe(text);
});

test('articles that an amending act quotes stay in its own article', () => {
  const text = `المادة 1- تعدل المادة 25 لتصبح:

المادة 25- تحدد الرسوم بقرار.

المادة 2- ينشر هذا القانون.`;
  expect(headings(text)).toEqual(['## المادة 1', '## المادة 2']);
  expect(structureBody(text, '').body).toContain('\n\nالمادة 25- تحدد الرسوم بقرار.\n\n');
});

test('an article that is named again with nothing but headings between is one', () => {
  const text =
    '## المادة الأولى\n\nالفصل الأول التعاريف\n\nالمادة الأولى: الهدف\n\nنص أول.\n\n## المادة الثانية\n\nنص.';
  expect(headings(text)).toEqual([
    '## الفصل الأول: التعاريف',
    '### المادة الأولى: الهدف',
    '### المادة الثانية',
  ]);
});

test('words that open or close the text are no headings, whatever the source marks', () => {
  const { body } = structureBody('### يقرر ما يلي:\n\n## أولا\n\nنص.\n\n### والله الموفق', '');
  expect(body).toBe('يقرر ما يلي:\n\n## أولا\n\nنص.\n\nوالله الموفق');
});

test('structuring what is structured changes nothing', () => {
  const once = structureBody(
    '## الباب الأول\n## المادة 1\nنص\n### أولا\nنص\n## المادة 2\nنص',
    '',
  ).body;
  expect(structureBody(once, '').body).toBe(once);
});

const fragment = fc.constantFrom(
  ...[
    'المادة 1',
    'المادة الثانية:',
    '## المادة 3 مكرر',
    '# الباب الأول',
    'الفصل الثاني - عام',
    '**المادة 4**',
  ],
  ...[
    'نص من النصوص.',
    '### أولا',
    '- بند',
    '> اقتباس',
    '',
    '```',
    '| خلية | خلية |',
    '١- فقرة',
    'المادة 1: نص طويل؛ وفيه.',
  ],
);

test('no word is lost and none is added', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 20 }), (lines) => {
      const text = lines.join('\n\n');
      const lost = new Set(foldedWords(structureBody(text, '').body));
      expect(foldedWords(text).filter((word) => !lost.has(word))).toEqual([]);
      const known = new Set(foldedWords(text));
      expect([...lost].filter((word) => !known.has(word))).toEqual([]);
    }),
  );
});

test('any text is structured, a hostile one in linear time', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void structureBody(text, text)));
  for (const piece of ['المادة ', '# ', 'المادة 1 ', '(', 'الفصل الأول\n\n', '**المادة 1\n\n']) {
    const start = performance.now();
    structureBody(piece.repeat(1_000_000 / piece.length), '');
    expect(performance.now() - start).toBeLessThan(10_000);
  }
});
