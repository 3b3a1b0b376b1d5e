import { describe, expect, it } from 'vitest';
import { findMixedWord } from '#arabic/look-alikes.ts';

describe('a word of two scripts', () => {
  it.each(['السoرية', 'paypаl', 'السوريo', 'قانونX'])('«%s» is found', (word) => {
    expect(findMixedWord(`في ${word} وغيرها`)).toBe(word);
  });

  it.each(['أوCIEP', 'الPDF', 'والPDF', 'بـPDF', 'وWHO', 'PDF', 'سطر\\nأول'])(
    '«%s» has no letter for another',
    (word) => {
      expect(findMixedWord(`في ${word} وغيرها`)).toBeUndefined();
    },
  );
});
