import { describe, expect, it } from 'vitest';
import { splitLatin } from '#search/browser/excerpt.ts';

describe('splitLatin', () => {
  it.each([
    ['نص عربي', ['نص عربي']],
    ['منصة e-gov.sy اليوم', ['منصة ', 'e-gov.sy', ' اليوم']],
    ['من Syrian Post.', ['من ', 'Syrian Post', '.']],
    ['سنة 2012', ['سنة 2012']],
  ])('%s', (value, pieces) => {
    expect(splitLatin(value)).toEqual(pieces);
  });
});
