import { describe, expect, it } from 'vitest';
import { parseCitations } from '#domain/decree/citations.ts';
import {
  indexActs,
  resolveCitations,
  type CitingText,
  type KnownAct,
} from '#domain/decree/resolve-citation.ts';

const act = (id: string, fields: Partial<KnownAct>): KnownAct => ({
  id,
  type: 'law',
  number: '1',
  year: 2000,
  dates: {},
  ...fields,
});

const acts = indexActs([
  act('law-2009-4', { number: '4', year: 2009 }),
  act('legislative-decree-2012-17', { type: 'legislative-decree', number: '17', year: 2012 }),
  act('decree-2011-20', { type: 'decree', number: '20', year: 2011 }),
  act('legislative-decree-2011-20', { type: 'legislative-decree', number: '20', year: 2011 }),
  act('constitution-2012', { type: 'constitution', number: undefined, year: 2012 }),
  act('decision-2015-8-finance', {
    type: 'decision',
    number: '8',
    year: 2015,
    issuerTitle: 'وزارة المالية',
  }),
  act('decision-2015-8-health', {
    type: 'decision',
    number: '8',
    year: 2015,
    issuerName: 'وزارة الصحة',
  }),
  act('circular-2024-3039-1', { type: 'circular', number: '3039/1', year: 2024 }),
  act('law-2003-6', { number: '6', year: 2003, issuerName: 'ا' }),
  act('law-2003-6-other', { number: '6', year: 2003, issuerName: 'ب' }),
  act('decree-2022-m-43', {
    type: 'decree',
    number: 'م/43',
    year: 2022,
    dates: { signed: { h: '1443-11-26' } },
  }),
]);

const meant = (text: string, citing?: CitingText) =>
  resolveCitations(parseCitations(text), acts, citing).map(({ target }) => target);

describe('the act that a citation means', () => {
  it.each([
    ['القانون رقم 4 لعام 2009', 'law-2009-4'],
    ['القانون /٠٤/ لسنة ٢٠٠٩', 'law-2009-4'],
    ['المرسوم التشريعي رقم 17 لعام 2012', 'legislative-decree-2012-17'],
    ['القانون رقم 4 تاريخ 12-2-2009', 'law-2009-4'],
    ['دستور 2012', 'constitution-2012'],
  ])('%s', (text, id) => {
    expect(meant(text)).toEqual([id]);
  });

  it('«المرسوم» is a decree where there is one, else the legislative decree of that number', () => {
    expect(meant('المرسوم رقم 20 لعام 2011')).toEqual(['decree-2011-20']);
    expect(meant('المرسوم رقم 17 لعام 2012')).toEqual(['legislative-decree-2012-17']);
    expect(meant('المرسوم الجمهوري رقم 17 لعام 2012')).toEqual(['decree-2012-17']);
  });

  it('is known by its name alone where the archive lacks it', () => {
    expect(meant('القانون رقم 99 لعام 1990')).toEqual(['law-1990-99']);
    expect(meant('المرسوم رقم 99 لعام 1990')).toEqual(['decree-1990-99']);
  });

  it('of an absent «المرسوم» is the legislative decree that the text or its editor named', () => {
    const text = 'المرسوم التشريعي رقم 5 لعام 1990، ويسمى بعد المرسوم رقم 5 لعام 1990';
    expect(new Set(meant(text))).toEqual(new Set(['legislative-decree-1990-5']));
    expect(meant('المرسوم رقم 5 لعام 1990', { named: ['legislative-decree-1990-5'] })).toEqual([
      'legislative-decree-1990-5',
    ]);
  });

  it('is never guessed among several of one name', () => {
    expect(meant('القانون رقم 6 لعام 2003')).toEqual([]);
    expect(meant('القانون رقم 6 لعام 2003', { named: ['law-2003-6-other'] })).toEqual([
      'law-2003-6-other',
    ]);
  });

  it('of a body that numbers its own acts is told by the body alone', () => {
    expect(meant('القرار رقم 8 لعام 2015')).toEqual([]);
    expect(meant('قرار وزير المالية رقم 8 لعام 2015')).toEqual(['decision-2015-8-finance']);
    expect(meant('قرار وزارة الصحة رقم 8 لعام 2015')).toEqual(['decision-2015-8-health']);
    expect(meant('قرار وزير النقل رقم 8 لعام 2015')).toEqual([]);
    expect(meant('القرار رقم 9 لعام 2015')).toEqual([]);
    expect(meant('التعميم رقم 3039/1 لعام 2024')).toEqual([]);
    expect(meant('التعميم رقم 3039/1 لعام 2024', { named: ['circular-2024-3039-1'] })).toEqual([
      'circular-2024-3039-1',
    ]);
  });

  it('without a year is the one act of that number that the text has named before', () => {
    expect(meant('القانون رقم 4')).toEqual([]);
    expect(meant('القانون رقم 4 لعام 2009 ثم القانون رقم 4')).toEqual(['law-2009-4', 'law-2009-4']);
    expect(meant('القانون رقم 4، ثم القانون رقم 4 لعام 2009')).toEqual(['law-2009-4']);
    const two = 'القانون رقم 4 لعام 2009 والقانون رقم 4 لعام 1990، ثم نص القانون رقم 4';
    expect(meant(two)).toEqual(['law-2009-4', 'law-1990-4']);
    expect(meant('القانون رقم 4 لعام 2009 ثم المرسوم رقم 4')).toEqual(['law-2009-4']);
  });

  it('with a Hijri date alone is the act that bears this date', () => {
    expect(meant('المرسوم الملكي رقم (م/٤٣) وتاريخ ٢٦/ ١١/ ١٤٤٣هـ')).toEqual(['decree-2022-m-43']);
    expect(meant('المرسوم الملكي رقم (م/٤٣) وتاريخ ٢٧/ ١١/ ١٤٤٣هـ')).toEqual([]);
    expect(meant('المرسوم الملكي رقم (م/٤٤) وتاريخ ٢٦/ ١١/ ١٤٤٣هـ')).toEqual([]);
  });

  it('is not the act that the text belongs to, nor one that an editor has rejected', () => {
    expect(meant('القانون رقم 4 لعام 2009', { id: 'law-2009-4' })).toEqual([]);
    expect(meant('القانون رقم 4 لعام 2009', { rejected: ['law-2009-4'] })).toEqual([]);
    const text = 'القانون رقم 4 لعام 2009 والقانون رقم 5 لعام 1990';
    expect(meant(text, { rejected: ['law-2009-4'] })).toEqual(['law-1990-5']);
  });

  it('with a number that no address can say has no page of its own', () => {
    expect(meant('المرسوم رقم 12/ل.أ لعام 1990')).toEqual([]);
  });
});
