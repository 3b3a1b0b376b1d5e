import { describe, expect, it } from 'vitest';
import { countSentence, droppedSentence } from '#search/browser/sentences.ts';

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

describe('droppedSentence', () => {
  it('is silent when no word was given up', () => {
    expect(droppedSentence([])).toBe('');
  });

  it('names the words that were', () => {
    expect(droppedSentence(['أ', 'ب'])).toBe(
      'لا صفحة فيها الكلمات كلها، فبحثنا دون «\u2068أ\u2069» و«\u2068ب\u2069».',
    );
  });
});
