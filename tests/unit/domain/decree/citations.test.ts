import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCitations, type Citation } from '#domain/decree/citations.ts';
import { rates, scoreText, sumScores } from '../../../../tools/citation-score.ts';
import { corpusFolder, readSaudiSet, readSyrianSet } from '../../../../tools/citation-sets.ts';

const syrianSentences = readSyrianSet();

describe('sentences of Syrian texts', () => {
  test('the set is large enough, traps included', () => {
    expect(syrianSentences.length).toBeGreaterThanOrEqual(150);
    expect(syrianSentences.filter(({ cites }) => !cites.length).length).toBeGreaterThanOrEqual(30);
  });

  test.each(syrianSentences)('$text', ({ text, cites }) => {
    const found = parseCitations(text);
    expect(found.map(identityOf)).toEqual(cites.map(identityOf));
    const quotes = found.map(({ quote }, index) => cites[index]?.quote && quote);
    expect(quotes).toEqual(cites.map(({ quote }) => quote));
  });
});

test.each([
  ['المرسوم الملكي رقم (م/٤٣) وتاريخ ٢٦/ ١١/ ١٤٤٣هـ', 'decree', 'م/43', '1443-11-26'],
  ['قرار مجلس الوزراء رقم (١٢) وتاريخ ٩ / \u200F٩\u200F / ١٤٤٠هـ.', 'decision', '12', '1440-09-09'],
  ['الأمر الملكي رقم (أ / ٤٤) وتاريخ ١٤٣٨/٣/٢٧هـ', undefined, 'أ/44', '1438-03-27'],
  ['الأمر السامي الكريم رقم 365 لعام 1437هـ', undefined, '365', '1437'],
  [
    'قرار مجلس الهيئة رقم (٤-١٢٣-٢٠٢٠) وتاريخ ٢٤ من شعبان ١٤٤١هـ',
    'decision',
    '4-123-2020',
    '1441-08-24',
  ],
])('%s is read in the Saudi form', (text, type, number, h) => {
  const found = parseCitations(text);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ number, date: { h } });
  expect(found[0]?.type).toBe(type);
  expect(found[0]?.year).toBeUndefined();
});

test('a number after its own «رقم» shares the name before it', () => {
  const text = 'على قراري مجلس الوزراء رقم (٩٦) وتاريخ ١٤١٥/٧/٢٤هـ، ورقم (٥٨٥) وتاريخ ١٤٤٤/٨/٢٢هـ.';
  expect(parseCitations(text)).toMatchObject([
    { number: '96', quote: 'قراري مجلس الوزراء رقم (٩٦) وتاريخ ١٤١٥/٧/٢٤هـ' },
    { number: '585', quote: 'رقم (٥٨٥) وتاريخ ١٤٤٤/٨/٢٢هـ', issuer: 'مجلس الوزراء' },
  ]);
});

test.each([
  ['يلغى القانون رقم 4 لعام 2009', 'repeals'],
  ['تعدل المادة 5 من القانون رقم 4 لعام 2009', 'amends'],
  ['بناء على أحكام القانون رقم 4 لعام 2009', 'based-on'],
  ['التعليمات التنفيذية للقانون رقم 4 لعام 2009', 'implements'],
  ['يحل محل القانون رقم 4 لعام 2009', 'replaces'],
  ['القانون النافذ المعدل بالقانون رقم 4 لعام 2009', undefined],
  ['دون الإخلال بأحكام القانون رقم 4 لعام 2009', undefined],
  ['يلغى كل نص مخالف. وينشر القانون رقم 4 لعام 2009', undefined],
])('%s says: %s', (text, relation) => {
  expect(parseCitations(text)[0]?.relation).toBe(relation);
});

test.each([
  [
    'المواد: (الثالثة والسبعين، والرابعة والسبعين) من نظام ضريبة الدخل -الصادر بالمرسوم الملكي رقم (م/١)-',
    ['73', '74'],
  ],
  [
    'الفقرة (١) من المادة (التاسعة) والفقرة (٣) من المادة (الحادية عشرة) من نظام الغرف الصادر بالمرسوم الملكي رقم (م/٣٧)',
    ['9', '11'],
  ],
  ['المادة الثامنة من اللائحة التنفيذية لنظام الزراعة الصادر بالمرسوم الملكي رقم (م/٦٤)', []],
  [
    'تعديل المادة (الرابعة) من اللائحة التنفيذية لنظام العمل الصادرة بالقرار الوزاري رقم ٧٠٢٧٣',
    ['4'],
  ],
])('%s names articles %j', (text, articles) => {
  expect(parseCitations(text)).toMatchObject([{ articles }]);
});

test.each([
  ['القرار رقم ٠٤\u200F-٠٤\u200F-٢٠٢٥', '04-04-2025'],
  [
    'قرار مجلس إدارة الهيئة العامة للعقار رقم (١ / ٢٠ / م / ٢٢) وتاريخ ٣٠ / ٢ / ١٤٤٤هـ',
    '1/20/م/22',
  ],
  ['قراري مجلس الشورى: رقم (٢٠٩ /٣٦) وتاريخ ٢٩ /١٠ /١٤٤٢هـ', '209/36'],
  ['قرار مجلس إدارة الهيئة رقم (٢٣_٤) وتاريخ ٢١ / ٠٩ / ١٤٤٥هـ', '23_4'],
  ['الأمر الملكي التعميمي رقم (٥٥٦٨٥) وتاريخ ٣٠ /١١ /١٤٣٨هـ', '55685'],
])('%s has the number %s', (text, number) => {
  expect(parseCitations(text)).toMatchObject([{ number }]);
});

test('an act that amends another is a second citation', () => {
  const text =
    'قانون العقوبات الصادر بالمرسوم التشريعي رقم 148 لعام 1949 المعدل بالقانون رقم 1 لعام 2011';
  expect(parseCitations(text).map(({ quote }) => quote)).toEqual([
    'قانون العقوبات الصادر بالمرسوم التشريعي رقم 148 لعام 1949',
    'القانون رقم 1 لعام 2011',
  ]);
});

test.skipIf(!existsSync(corpusFolder))(
  'the annotated Saudi texts are read with precision 0.98 and recall 0.95',
  () => {
    const scores = readSaudiSet(corpusFolder).map(
      ({ text, cites }) => scoreText(parseCitations(text), cites).score,
    );
    const { precision, recall } = rates(sumScores(scores));
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  },
);

describe('for any text', () => {
  const vocabulary = fc.constantFrom(
    ...'المادة المادتين والمواد القانون للقانون وبالمرسوم التشريعي القرارين قانون العمل دستور الصادر'.split(
      ' ',
    ),
    ...'المعدل بموجب رقم ذي الرقم لعام للعام عام وتاريخ تاريخ من إلى و أو مكرر الأولى بعد المائة هـ م'.split(
      ' ',
    ),
    ...'مجلس الوزراء عن في منه الفقرة ب مشروع آذار شعبان الموافق'.split(' '),
    ...[
      '1',
      '17',
      '2012',
      '١٤٤٣',
      '0',
      '9999999',
      '(',
      ')',
      '/',
      '-',
      '.',
      '،',
      '«',
      '»',
      ':',
      '%',
    ],
    ...['\n', '\n\n', '\u200F', '\u0640', '\u064E', '\uD800', 'ﷺ'],
  );
  const fromVocabulary = fc
    .array(fc.tuple(vocabulary, fc.constantFrom(' ', '')), { maxLength: 60 })
    .map((words) => words.flat().join(''));

  test.each([
    ['from its own words', fromVocabulary],
    ['of any characters', fc.string({ unit: 'binary', maxLength: 200 })],
  ])('%s, citations lie in the text, in order, each with what identifies it', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let after = 0;
        for (const { start, end, quote, type, number, year, articles } of parseCitations(text)) {
          expect(start).toBeGreaterThanOrEqual(after);
          expect(end).toBeGreaterThan(start);
          expect(quote).toBe(text.slice(start, end));
          expect(number ?? (type?.startsWith('constitution') && year)).toBeTruthy();
          expect(articles.every((name) => /^\d+(-bis(-\w+)?)?$/.test(name))).toBe(true);
          after = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('words before and after do not change what a citation says', () => {
    const sentences = fc.constantFrom(...syrianSentences.filter(({ cites }) => cites.length));
    fc.assert(
      fc.property(sentences, fc.nat(50), ({ text, cites }, length) => {
        const around = 'كلمة '.repeat(length);
        const found = parseCitations(`${around}.\n\n${text}\n\n${around}`);
        expect(found.map(identityOf)).toEqual(cites.map(identityOf));
      }),
    );
  });
});

// Quadratic time would take hours for each, and fail by the time that any test has.
const megabyte = 1 << 20;

test.each([
  '1',
  '/',
  'و',
  '(',
  '1/',
  'م/',
  '1 ',
  'ـ',
  '\u064B',
  '\u200F',
  'ا\u200F\u200F\u200F\u200F',
  '\n',
  '\uD800',
  'المادة ',
  'المادة 1 و',
  'المادة الأولى و',
  'المادة 1 الفقرة 1 ',
  'المواد 1 إلى 300 و',
  'القانون ',
  'القانون رقم (',
  'القانون رقم 1 و',
  'القانونين رقم 1 و1 و',
  'القانون رقم 1 الصادر عن وزير ',
  'قانون العمل الصادر ',
  'الصادر بالقانون ',
  'قانون العمل الصادر بالقانون رقم 1، المادة 1 منه ',
  'تاريخ 1/1/2001 ',
])('a megabyte of %j ends', (piece) => {
  const filler = piece.repeat(Math.ceil(megabyte / piece.length));
  expect(parseCitations(`القانون رقم ${filler}\n\nالقانون رقم 4 لعام 2009`).at(-1)).toMatchObject({
    type: 'law',
    number: '4',
    year: 2009,
  });
});

test('articles numbered without end take no longer than their text', () => {
  const articles = Array.from({ length: 60_000 }, (_, index) => `المادة ${(index % 9999) + 1}`);
  const text = `${articles.join(' و')} من القانون رقم 4 لعام 2009`;
  expect(parseCitations(text)).toMatchObject([{ number: '4', year: 2009 }]);
});

function identityOf({ type, number, year, date, issuer, articles }: Partial<Citation>) {
  return { type, number, year, date, issuer, articles: articles ?? [] };
}
