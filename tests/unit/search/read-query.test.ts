import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '#search/browser/read-query.ts';

const wordsOf = (query: string) => readQuery(query).words.map(({ word }) => word);

describe('the words of a query', () => {
  it.each([
    ['', []],
    ['  ؟ … ', []],
    ['جواز السفر', ['جواز', 'السفر']],
    ['قانون في العمل', ['قانون', 'العمل']],
    ['من إلى', ['من', 'الي']],
    ['قانون قانون القانون', ['قانون', 'القانون']],
    ['مسؤول مسوول', ['مسوول']],
    ['رقم 007 و7', ['رقم', '7']],
    ['جواز-سفر', ['جواز', 'سفر']],
    ['IBAN e-gov', ['iban', 'e', 'gov']],
  ])('%j are %j', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
  });

  it('are kept as they were typed, to be told of', () => {
    expect(readQuery('الإِقامة، ١٢').words).toEqual([
      { typed: 'الإِقامة', word: 'الاقامه' },
      { typed: '١٢', word: '12' },
    ]);
  });

  it('are twelve at most', () => {
    const many = Array.from(
      { length: 40 },
      (_, at) => `كلمه${'بتثجحخدذرزسش'.charAt(at % 12)}${at}`,
    );
    const { words, allWords } = readQuery(many.join(' '));
    expect(words).toHaveLength(12);
    expect(allWords).toHaveLength(12);
    expect(words[0]?.word).toBe('كلمهب');
  });

  it('stand all as they are where several only mean something together', () => {
    expect(readQuery('بدل من ضائع من').allWords).toEqual(['بدل', 'من', 'ضايع', 'من']);
  });
});

describe('a phrase', () => {
  it.each([
    '"مجلس الوزراء"',
    '“مجلس الوزراء”',
    '„مجلس الوزراء“',
    '”مجلس الوزراء”',
    '«مجلس الوزراء»',
  ])('stands between the marks of %s', (query) => {
    const question = readQuery(`قرار ${query} 2012`);
    expect(question.phrases).toEqual([['مجلس', 'الوزرا']]);
    expect(question.words.map(({ word }) => word)).toEqual(['قرار', 'مجلس', 'الوزرا', '2012']);
  });

  it.each([
    ['«مجلس» «الوزراء»', []],
    ['«»', []],
    ['مجلس «الوزراء الموقر', []],
    ['مجلس الوزراء»', []],
    [
      '"مجلس الوزراء" و«هيئة عامة»',
      [
        ['مجلس', 'الوزرا'],
        ['هييه', 'عامه'],
      ],
    ],
    ['«اتفاق في دمشق»', [['اتفاق', 'في', 'دمشق']]],
  ])('of %s: %j', (query, phrases) => {
    expect(readQuery(query).phrases).toEqual(phrases);
  });
});

describe('a minus', () => {
  it.each([
    ['قانون -ضريبة', ['قانون'], ['ضريبه']],
    ['قانون −ضريبة', ['قانون'], ['ضريبه']],
    ['قانون –ضريبة', ['قانون'], ['ضريبه']],
    ['-ضريبة', [], ['ضريبه']],
    ['قانون -ضريبة -رسم', ['قانون'], ['ضريبه', 'رسم']],
    ['قانون -جواز-سفر', ['قانون'], ['جواز', 'سفر']],
  ])('in %j leaves %j and bars %j', (query, words, excluded) => {
    expect(wordsOf(query)).toEqual(words);
    expect(readQuery(query).excluded).toEqual(excluded);
  });

  it.each(['قانون - ضريبة', 'قانون-ضريبة', 'قانون -17', '2005-2012', '-', 'قانون -'])(
    'bars nothing in %j',
    (query) => {
      expect(readQuery(query).excluded).toEqual([]);
    },
  );
});

describe('a citation', () => {
  it.each([
    ['17/2012', { types: [], number: '17', year: 2012 }],
    ['مرسوم تشريعي ١٧ لسنة ٢٠١٢', { types: ['legislative-decree'], number: '17', year: 2012 }],
    ['المادة 3 من القانون 4 لعام 2009', { types: ['law'], number: '4', year: 2009, article: '3' }],
  ])('is read from «%s»', (query, expected) => {
    expect(readQuery(query).citation).toMatchObject(expected);
  });

  it.each(['', 'قانون العمل', '2012', '17'])('is none in %j', (query) => {
    expect(readQuery(query)).not.toHaveProperty('citation');
  });

  it('is not read from what is barred', () => {
    expect(readQuery('ضريبة -القانون').citation).toBeUndefined();
  });
});

it('any text is read as a question', () => {
  const signs = fc.constantFrom(...'"“”„«»-−– \n17/ابتمناة', 'قانون', 'رقم', 'المادة', 'لعام');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (query) => {
      const { words, allWords, phrases } = readQuery(query);
      expect(words.length).toBeLessThanOrEqual(12);
      expect(allWords.length).toBeLessThanOrEqual(12);
      expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
      for (const { typed, word } of words) {
        expect(query).toContain(typed);
        expect(word).not.toBe('');
      }
      for (const phrase of phrases) expect(phrase.length).toBeGreaterThan(1);
    }),
  );
});

it.each(['"', '«', '«»', ' -ب', '-', 'ب ', '17/', ' '])(
  'a hundred thousand times %j is read',
  (unit) => {
    expect(readQuery(unit.repeat(100_000)).words.length).toBeLessThanOrEqual(12);
  },
);
