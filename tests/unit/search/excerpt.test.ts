import { describe, expect, it } from 'vitest';
import { readExcerpt, splitLatin } from '#search/browser/excerpt.ts';

const text = (value: string) => ({ text: value, isMatch: false });
const match = (value: string) => ({ text: value, isMatch: true });

describe('readExcerpt', () => {
  it('parts the matched words from the rest', () => {
    expect(readExcerpt('منح <mark>جواز</mark> سفر.')).toEqual([
      text('منح '),
      match('جواز'),
      text(' سفر.'),
    ]);
  });

  it('gives what looks like markup as text', () => {
    expect(readExcerpt('&lt;img src=x&gt; <mark>&lt;b&gt;</mark> & &amp;.')).toEqual([
      text('<img src=x> '),
      match('<b>'),
      text(' & &amp;.'),
    ]);
  });

  it('shows where a sentence breaks off', () => {
    expect(readExcerpt('احصل على <mark>جواز</mark>')).toEqual([
      text('احصل على '),
      match('جواز'),
      text('…'),
    ]);
  });

  it('is empty when there is no text', () => {
    expect(readExcerpt('')).toEqual([]);
  });
});

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
