import { describe, expect, it } from 'vitest';
import { keysOf, learnLanguage } from '#search/build/analyse.ts';

const { segment, words } = learnLanguage([
  { url: '/1/', title: 'قانون البلديات', text: 'هذا القانون للبلدية، والبلدية لها قانون. البلدية' },
  {
    url: '/2/',
    title: 'وزارة',
    terms: ['الوزارة', 'IBAN'],
    text: 'نظام الأنظمة 2012 في القانون رقم ب',
  },
]);

describe('the keys of a text', () => {
  it.each([
    ['', ''],
    ['القانون', 'قننxقانون'],
    ['بقانون البلدية', 'قننxقانون بلدxبلديه'],
    ['القانون في البلدية', 'قننxقانون • بلدxبلديه'],
    ['من إلى', '• •'],
    ['رقم ٠١٧ لعام 2012', 'رقمxرقم 17 لعمxلعام 2012'],
    ['رقم 0', 'رقمxرقم 0'],
    ['IBAN', 'iban'],
    ['قانون/نظام', 'قننxقانون نظمxنظام'],
  ])('«%s» are «%s»', (text, keys) => {
    expect(keysOf(text, segment)).toBe(keys);
  });

  it('are as many as its words, so that distances stay', () => {
    const text = 'يصدر هذا القانون في الجريدة الرسمية ومن ثم يعمل به';
    expect(keysOf(text, segment).split(' ')).toHaveLength(text.split(' ').length);
  });
});

describe('the list against slips', () => {
  it('has each base once, from titles, terms and texts', () => {
    const bases = words.map((line) => line.split('\t')[0]);
    expect(new Set(bases).size).toBe(bases.length);
    expect(bases).toEqual(expect.arrayContaining(['قانون', 'بلديه', 'بلديات', 'وزاره', 'نظام']));
  });

  it('says how texts spell a base, where that differs', () => {
    expect(words).toEqual(
      expect.arrayContaining(['قانون', 'بلديه\tبلدية', 'وزاره\tوزارة', 'انظمه\tأنظمة']),
    );
  });

  it.each([
    ['without vowels and stretching', 'مُؤَسَّســـة'],
    ['with a hamza that was written as a mark', 'مؤسسة'.normalize('NFD')],
    ['without the article that it always has', 'المؤسسة'],
  ])('spells %s', (_, text) => {
    expect(learnLanguage([{ url: '/', title: '', text }]).words).toEqual(['موسسه\tمؤسسة']);
  });

  it('has no numbers, no foreign, short or telling-nothing words', () => {
    expect(words.filter((word) => /\d|[a-z]/.test(word) || word.length < 3)).toEqual([]);
    expect(words).not.toContain('هذا');
  });

  it('has the frequent words first', () => {
    expect(words.indexOf('قانون')).toBeLessThan(words.indexOf('نظام'));
    expect(words.indexOf('بلديه\tبلدية')).toBeLessThan(words.indexOf('رقم'));
  });

  it('is empty where there are no documents', () => {
    expect(learnLanguage([]).words).toEqual([]);
  });
});
