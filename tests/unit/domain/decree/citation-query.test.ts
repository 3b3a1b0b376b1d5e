import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCitationQuery } from '#domain/decree/citation-query.ts';

test.each([
  ['17/2012', { types: [], number: '17', year: 2012 }],
  ['2012/17', { types: [], number: '17', year: 2012 }],
  ['17-2012', { types: [], number: '17', year: 2012 }],
  ['١٧ لسنة ٢٠١٢', { types: [], number: '17', year: 2012 }],
  ['رقم 17 لعام 2012', { types: [], number: '17', year: 2012 }],
  ['مرسوم 17 لعام 2012', { types: ['decree', 'legislative-decree'], number: '17', year: 2012 }],
  ['مرسوم جمهوري 17', { types: ['decree'], number: '17' }],
  ['مرسوم تشريعي 17', { types: ['legislative-decree'], number: '17' }],
  ['المرسوم التشريعي 17 عام 2012', { types: ['legislative-decree'], number: '17', year: 2012 }],
  ['مرسوم تشريعي ١٧ لسنة ٢٠١٢', { types: ['legislative-decree'], number: '17', year: 2012 }],
  ['قانون ٤ ٢٠٠٩', { types: ['law'], number: '4', year: 2009 }],
  ['القانون رقم 4', { types: ['law'], number: '4' }],
  ['قانون العمل 17', { types: ['law'], number: '17' }],
  ['المادة 3 من القانون 4 لعام 2009', { types: ['law'], number: '4', year: 2009, article: '3' }],
  ['م 3 قانون 4/2009', { types: ['law'], number: '4', year: 2009, article: '3' }],
  ['قانون 4/2009 م 3', { types: ['law'], number: '4', year: 2009, article: '3' }],
  ['مادة 5 مكرر قانون 4', { types: ['law'], number: '4', article: '5-bis' }],
  ['قرار ٣٠٣٩/١', { types: ['decision'], number: '3039/1' }],
  ['دستور 2012', { types: ['constitution'], year: 2012 }],
])('%s', (query, expected) => {
  expect(readCitationQuery(query)).toEqual({ ...expected, rest: '' });
});

test.each([
  ['رسوم القانون 4 لعام 2009', 'رسوم'],
  ['قانون السير 31/2004 غرامة', 'غرامة'],
  ['عقوبة  المادة 3 من القانون 4 لعام 2009 معدلة', 'عقوبة معدلة'],
])('%s leaves «%s» to search for', (query, rest) => {
  expect(readCitationQuery(query)?.rest).toBe(rest);
});

test.each([
  '',
  '17',
  '2012',
  '17 2012',
  'مرسوم',
  'قانون 2009',
  'قانون السير الجديد 2020',
  'قانون 5 ليرات',
  'المادة 3',
  'المادة 3 من قانون العمل',
  '1/2/2012',
  '011/2012',
  'رواتب 5/2012',
  '0112223344',
  'إخراج قيد مدني',
])('%j asks for no act', (query) => {
  expect(readCitationQuery(query)).toBeUndefined();
});

test('no query makes it throw', () => {
  const piece = fc.constantFrom(
    ...'مرسوم تشريعي قانون المادة م 3 17 2012 / - ( ) لعام رقم من و مكرر'.split(' '),
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(query, (text) => {
      const { number, year, types = [], rest = '' } = readCitationQuery(text) ?? {};
      if (types.length) expect(number ?? year).toBeDefined();
      expect(rest).toBe(rest.trim());
    }),
    { numRuns: 1000 },
  );
});
