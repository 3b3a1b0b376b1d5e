import { describe, expect, it } from 'vitest';
import { foldedWords } from '#arabic/tokens.ts';
import { learnLanguage } from '#search/build/analyse.ts';
import { collectVocabulary, gatherEvidence, type Evidence } from '#search/build/vocabulary.ts';

const evidenceOf = (...texts: string[]): Evidence => {
  const evidence = gatherEvidence();
  for (const text of texts) {
    const { vocabulary, text: read } = collectVocabulary();
    read(text);
    evidence.add(vocabulary);
  }
  return evidence;
};

const { keyOf, words } = learnLanguage(
  evidenceOf(
    'قانون البلديات هذا القانون للبلدية، والبلدية لها قانون. البلدية',
    'وزارة الوزارة IBAN',
    'نظام الأنظمة 2012 في القانون رقم ب',
  ),
);
const keysOf = (text: string) =>
  foldedWords(text)
    .map((word) => keyOf(word) ?? '•')
    .join(' ');

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
    expect(keysOf(text)).toBe(keys);
  });

  it('are as many as its words, so that distances stay', () => {
    const text = 'يصدر هذا القانون في الجريدة الرسمية ومن ثم يعمل به';
    expect(keysOf(text).split(' ')).toHaveLength(text.split(' ').length);
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
    expect(learnLanguage(evidenceOf(text)).words).toEqual(['موسسه\tمؤسسة']);
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
    expect(learnLanguage(evidenceOf()).words).toEqual([]);
  });
});
