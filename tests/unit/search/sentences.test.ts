import { describe, expect, it } from 'vitest';
import {
  citedSentence,
  countSentence,
  droppedSentence,
  yearsSentence,
} from '#search/browser/sentences.ts';

describe('countSentence', () => {
  it.each([
    [0, 'لا نتائج عن «\u2068جواز\u2069»'],
    [1, 'نتيجة واحدة عن «\u2068جواز\u2069»'],
    [2, 'نتيجتان عن «\u2068جواز\u2069»'],
    [3, '3 نتائج عن «\u2068جواز\u2069»'],
    [11, '11 نتيجة عن «\u2068جواز\u2069»'],
    [100, '100 نتيجة عن «\u2068جواز\u2069»'],
  ])('%s', (total, sentence) => {
    expect(countSentence(total, 'جواز')).toBe(sentence);
  });

  it('counts alone when only a filter was chosen', () => {
    expect(countSentence(3, '')).toBe('3 نتائج');
  });
});

it('citedSentence tells one act from several of the same number', () => {
  expect(citedSentence(1)).toBe('هذا هو الصك الذي ذكرته');
  expect(citedSentence(2)).toBe('له الرقم والسنة اللذان ذكرتهما');
});

describe('droppedSentence', () => {
  it('is silent when every result has every word', () => {
    expect(droppedSentence([])).toBe('');
  });

  it('names the words that a result may lack', () => {
    expect(droppedSentence(['أ'])).toBe('وسّعنا البحث، فمن النتائج ما يخلو من «\u2068أ\u2069».');
    expect(droppedSentence(['أ', 'ب'])).toBe(
      'وسّعنا البحث، فمن النتائج ما يخلو من «\u2068أ\u2069» أو «\u2068ب\u2069».',
    );
  });
});

it.each([
  [{ from: 2005, to: 2012 }, 'من 2005 إلى 2012'],
  [{ from: 2012, to: 2012 }, 'عام 2012'],
  [{ from: 2005 }, 'من 2005'],
  [{ to: 2012 }, 'حتى 2012'],
  [{}, ''],
])('the years %j read', (years, sentence) => {
  expect(yearsSentence(years)).toBe(sentence);
});
