import { describe, expect, it, test } from 'vitest';
import { readDates, yearOf } from '../../../tools/import-decrees/dates.ts';
import { readGazette } from '../../../tools/import-decrees/gazette.ts';
import { readHeadline } from '../../../tools/import-decrees/headline.ts';
import { readMapping } from '../../../tools/import-decrees/mapping.ts';
import { folderWith, importFiles } from './import-files.ts';

test.each([
  ['مرسوم ملكي رقم (م / ٤٣) الموافقة على نظام', 'م/43', 'الموافقة على نظام', undefined],
  ['وزارة البلديات: قرار رقم (٧١ / ٤٥) اعتماد دليل', '71/45', 'اعتماد دليل', 'وزارة البلديات'],
  ['قرار مجلس الوزراء رقم 12 تعديل القرار رقم 5', '12', 'تعديل القرار رقم 5', 'مجلس الوزراء'],
  ['الهيئة: قرار رقم (19/1446/عاشرا) اعتماد', '19/1446/عاشرا', 'اعتماد', 'الهيئة'],
  ['قرار رقم (4700004802)', '4700004802', '', undefined],
  ['القانون /4/ لعام 2031: التوقيع', '4', 'التوقيع', undefined],
])('%s names its act', (title, number, subject, issuer) => {
  const headline = readHeadline(title);
  expect(headline?.citation.number).toBe(number);
  expect(headline?.subject).toBe(subject);
  expect(headline?.citation.issuer).toBe(issuer);
});

test.each(['نظام الأسواق', 'تعديل المرسوم رقم 5 لعام 2031', 'قرار رقم () بلا رقم', ''])(
  '«%s» names none',
  (title) => {
    expect(readHeadline(title)).toBeUndefined();
  },
);

test.each([
  ['٢٦/ ١١/ ١٤٤٣هـ الموافق: ٢٥/ ٦/ ٢٠٢٢م', { g: '2022-06-25', h: '1443-11-26' }],
  ['1440/03/21 هـ', { h: '1440-03-21' }],
  ['2009-02', { g: '2009-02' }],
  ['2009', { g: '2009' }],
  ['09/21/ 1443هـ', { h: '1443' }],
  ['غير معروف', {}],
])('the day in «%s»', (text, expected) => {
  expect(readDates(text)).toEqual(expected);
});

test('a Hijri date gives a Gregorian year where it lies in one', () => {
  expect(yearOf({ h: '1443-11-26' })).toBe(2022);
  expect(yearOf({ h: '1443' })).toBeUndefined();
  expect(yearOf({ h: '1429' })).toBe(2008);
  expect(yearOf({ g: '2009-02' })).toBe(2009);
});

test.each([
  ['نشر في عدد جريدة الوقائع رقم (٤٩٧٧) الصادر في ٧ من أبريل ٢٠٢٣م.', '4977', '2023-04-07'],
  ['الجريدة الرسمية، العدد 50 مكرر، 15/12/2004، ج1، ص 2961', '50 مكرر', '2004-12-15'],
])('the issue in «%s»', (text, issue, date) => {
  expect(readGazette(text)?.gazette).toMatchObject({ issue, date });
});

test('an act that shall be published names no issue', () => {
  expect(readGazette('ينشر هذا القانون في الجريدة الرسمية.')).toBeUndefined();
});

const mapping = `
fields: { doc_type: type, issued_by: issuedBy }
types:
  - { words: [نظام], type: law }
  - { words: [مرسوم ملكي, أمر ملكي], type: decree, issuer: ملك البلاد }
  - { words: [لائحة, ضوابط], type: instructions }
  - { words: [معاهدة], type: decision, nature: treaty, numbered: false }
forces: { ساري: in-force, غير ساري: repealed }
organisations: false
`;
const foreign = readMapping(`${folderWith({ 'm.yaml': mapping })}/m.yaml`);

describe('foreign kinds of acts', () => {
  const act = (front: string) => `---\n${front}\n---\n\nنص.\n`;

  it('a royal order keeps its name beside our type, and its letter in the id', () => {
    const { outcomes, read } = importFiles(
      { 'a.md': act('title: أمر ملكي رقم (أ/٩٠) تعيين محافظ\ndate: 27/8/1412هـ') },
      { mapping: foreign },
    );
    expect(outcomes[0]?.path).toBe('decrees/1992/decree-1992-a-90.md');
    const entry = read(outcomes[0]?.path);
    expect(entry).toContain('otherTitles:\n  - أمر ملكي رقم (أ/٩٠) تعيين محافظ\n');
    expect(entry).toContain('issuerName: ملك البلاد');
  });

  it('a title whose words all stand in other fields is not kept a second time', () => {
    const { outcomes, read } = importFiles(
      { 'a.md': act("title: 'وزارة النقل: قرار رقم (5) وتاريخ 1/2/2031م تنظيم الطرق'") },
      { mapping: foreign },
    );
    expect(read(outcomes[0]?.path)).toContain('title: تنظيم الطرق\nissuerName: وزارة النقل\n');
  });

  it('a law has the number of the decree that issued it, and its day', () => {
    const { outcomes, read } = importFiles(
      {
        'a.md': act(
          "title: نظام الأسواق\ndoc_type: نظام\nissued_by: 'المرسوم الملكي رقم؛ م / 113 بتاريخ 2 / 11 / 1438 هـ؛ قرار رقم 654'",
        ),
      },
      { mapping: foreign },
    );
    expect(outcomes[0]?.path).toBe('decrees/2017/law-2017-m-113.md');
    expect(read(outcomes[0]?.path)).toContain("h: '1438-11-02'");
  });

  it('a treaty does not have the number of the decree that approved it', () => {
    const { outcomes } = importFiles(
      { 'a.md': act('title: معاهدة صداقة\nissued_by: مرسوم ملكي رقم (م/5)\ndate: 2031-01-01') },
      { mapping: foreign },
    );
    expect(outcomes[0]?.path).toBe('decrees/2031/decision-2031-maaahdh-ssdaqh.md');
  });

  it('what no mapping names is refused, and the report says what to add', () => {
    const { outcomes } = importFiles({ 'a.md': act('title: ظهير شريف\ndate: 2031-01-01') });
    expect(outcomes[0]).toMatchObject({
      result: 'refused',
      reason: expect.stringContaining('add its name to the types of the mapping file') as string,
    });
  });

  it('a law without a number is refused in the words of the schema', () => {
    const { outcomes } = importFiles({ 'a.md': act('title: قانون الأسواق\ndate: 2031-01-01') });
    expect(outcomes[0]).toMatchObject({
      result: 'refused',
      reason: expect.stringContaining('لهذا النوع رقم دائماً') as string,
    });
  });
});

test('a list that names the type is believed before the title', () => {
  const csv = 'type,number,year,title\nمرسوم تشريعي,148,1949,قانون العقوبات\n';
  const { outcomes } = importFiles({ 'acts.csv': csv });
  expect(outcomes[0]?.path).toBe('decrees/1949/legislative-decree-1949-148.md');
});

describe('one number for several acts', () => {
  const act = (title: string, more = '') =>
    `---\ntitle: '${title}'\nyear: 2031\n${more}---\n\nنص ${title}.\n`;

  it('of two bodies: the second has its body in the id', () => {
    const { outcomes } = importFiles({
      'a.md': act('وزارة الزراعة: قرار رقم 5 بشأن الري'),
      'b.md': act('وزارة النقل: قرار رقم 5 بشأن الطرق'),
    });
    expect(outcomes.map(({ path }) => path)).toEqual([
      'decrees/2031/decision-2031-5.md',
      'decrees/2031/decision-2031-5-wzarh-alnql.md',
    ]);
  });

  it('of two Hijri years: the second has its year in the id', () => {
    const decree = (date: string) => act('مرسوم ملكي رقم م/84 نظام', `date: ${date}\n`);
    const { outcomes } = importFiles(
      { 'a.md': decree('5/9/1452هـ'), 'b.md': decree('5/1/1453هـ').replaceAll('نظام', 'لائحة') },
      { mapping: foreign },
    );
    expect(outcomes.map(({ path }) => path)).toEqual([
      'decrees/2031/decree-2031-m-84.md',
      'decrees/2031/decree-2031-m-84-1453.md',
    ]);
  });

  it('instructions of one decision have their titles in the id', () => {
    const { outcomes } = importFiles(
      {
        'a.md': act('ضوابط الري', 'issued_by: قرار رقم 7\n'),
        'b.md': act('ضوابط الحصاد', 'issued_by: قرار رقم 7\n'),
      },
      { mapping: foreign },
    );
    expect(outcomes[1]?.path).toBe('decrees/2031/instructions-2031-7-ddwabtt-alhhssad.md');
  });

  it('of one body and no other day is one act: the second is listed', () => {
    const { outcomes } = importFiles({
      'a.md': act('قرار وزير النقل رقم 5 بشأن الري'),
      'b.md': act('قرار وزير النقل رقم 5 بشأن الطرق'),
    });
    expect(outcomes[1]).toMatchObject({ result: 'duplicate', reason: 'the same act as a.md' });
  });

  it('what a decision brings with it leaves the number to the decision', () => {
    const { outcomes } = importFiles(
      {
        'a.md': act('قرار استيراد', 'issued_by: قرار رقم 7\n'),
        'b.md': act('قرار رقم 7 بشأن الري'),
      },
      { mapping: foreign },
    );
    expect(outcomes.map(({ path }) => path)).toEqual([
      'decrees/2031/decision-2031-qrar-astyrad.md',
      'decrees/2031/decision-2031-7.md',
    ]);
    expect(outcomes[0]?.understood?.warnings).toEqual([
      'its number 7 is that of b.md, by which it was issued: left out',
    ]);
  });
});

test('printed dates that do not meet are warnings with file and line', () => {
  const { outcomes } = importFiles({
    'a.md': `---
title: قانون الأسواق
number: 6
date: 2/9/1444هـ الموافق 7/3/2023م
---

نص.

صدر في: ٢/٩/١٤٤٤هـ الموافق: ٧/٣/٢٠٢٣م
`,
  });
  expect(outcomes[0]?.understood?.warnings).toEqual([
    'a.md:4: 1444-09-02 and 2023-03-07 are printed as one day',
    'a.md:9: 1444-09-02 and 2023-03-07 are printed as one day',
  ]);
});

test.each([
  ['types: [{ words: [نظام], type: lex }]', /types\.0\.type/],
  ['colums: {}', /Unrecognized key/],
  ['fields: { a: [b }', /./],
])('a mapping with %s is refused with its place', (text, message) => {
  const folder = folderWith({ 'm.yaml': text });
  expect(() => readMapping(`${folder}/m.yaml`)).toThrow(message);
});

test('the mapping that is shipped is a sound one', () => {
  const { typeOf, roleOf } = readMapping('tools/import-decrees/saudi.yaml');
  expect(typeOf('النظام الأساس للشركات')?.type).toBe('instructions');
  expect(typeOf('نظام الشركات')?.type).toBe('law');
  expect(roleOf('issued_by')).toBe('issuedBy');
});
