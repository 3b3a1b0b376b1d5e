import { describe, expect, it } from 'vitest';
import { findMixedWord } from '#arabic/look-alikes.ts';

describe('a word of two scripts', () => {
  it.each(['السoرية', 'paypаl', 'السوريo', 'قانونX'])('«%s» is found', (word) => {
    expect(findMixedWord(`في ${word} وغيرها`)).toBe(word);
  });

  it.each(['أوCIEP', 'الPDF', 'والPDF', 'بـPDF', 'وWHO', 'PDF'])(
    '«%s» is a Latin word after what Arabic joins to the next word',
    (word) => {
      expect(findMixedWord(`في ${word} وغيرها`)).toBeUndefined();
    },
  );
});
