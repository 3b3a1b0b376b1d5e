import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#arabic/fold.ts';
import { splitTokens } from '#arabic/tokens.ts';
import { cutExcerpt } from '#search/browser/cut-excerpt.ts';

/** Knows the words of a query in the forms that are given for each. */
const knows =
  (...forms: string[][]) =>
  (word: string) => {
    const at = forms.findIndex((known) => known.map(fold).includes(word));
    return at < 0 ? undefined : at;
  };
const show = (parts: { text: string; isMatch: boolean }[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const filler = (words: number) => 'حشو '.repeat(words);

describe('a short text', () => {
  it('is shown whole, every form of a word as it stands', () => {
    const { parts, at } = cutExcerpt(
      'صدر القَانُون، وبالقانونِ قوانين.',
      knows(['القانون', 'وبالقانون', 'قوانين']),
    );
    expect(show(parts)).toBe('صدر [القَانُون]، [وبالقانونِ] [قوانين].');
    expect(at).toBe(4);
  });

  it('without the words begins at its beginning', () => {
    expect(cutExcerpt('نص بلا ذكر.', knows(['قانون']))).toEqual({
      parts: [{ text: 'نص بلا ذكر.', isMatch: false }],
      at: 0,
    });
  });

  it.each(['', ' \n', '… ؟'])('without a word (%j) has no excerpt', (text) => {
    expect(cutExcerpt(text, knows(['قانون']))).toEqual({ parts: [], at: 0 });
  });

  it('is shown on one line', () => {
    expect(show(cutExcerpt('نص\n\n قانون  \t آخر', knows(['قانون'])).parts)).toBe('نص [قانون] آخر');
  });
});

describe('a long text', () => {
  it('is cut around the words, with what leads to them', () => {
    const text = `${filler(100)}قبلها تماما قانون العمل ${filler(100)}`;
    const shown = show(cutExcerpt(text, knows(['قانون'], ['العمل'])).parts);
    expect(shown).toMatch(/^…حشو حشو حشو حشو قبلها تماما \[قانون\] \[العمل\] (?:حشو ?)+…$/);
    expect(splitTokens(shown)).toHaveLength(32);
  });

  it('is cut where different words are together, not where one is repeated', () => {
    const text = `قانون قانون قانون ${filler(80)}قانون العمل ${filler(80)}`;
    const { parts, at } = cutExcerpt(text, knows(['قانون'], ['العمل']));
    expect(show(parts)).toContain('[قانون] [العمل]');
    expect(text.slice(at)).toMatch(/^قانون العمل/);
  });

  it('is cut at the first of places that are as good', () => {
    const text = `${filler(50)}قانون ${filler(50)}قانون ${filler(50)}`;
    expect(cutExcerpt(text, knows(['قانون'])).at).toBe(text.indexOf('قانون'));
  });

  it('begins without a cut where its beginning is shown', () => {
    expect(show(cutExcerpt(`قانون ${filler(60)}`, knows(['قانون'])).parts)).toMatch(
      /^\[قانون\] .*…$/,
    );
  });

  it('ends without a cut where its end is shown', () => {
    expect(show(cutExcerpt(`${filler(60)}قانون.`, knows(['قانون'])).parts)).toMatch(
      /^….* \[قانون\]\.$/,
    );
  });

  it('begins at the article that was asked for', () => {
    const text = `قانون قانون. ${filler(60)} المادة 3. لا ذكر. ${filler(60)}`;
    const { parts, at } = cutExcerpt(text, knows(['قانون']), text.indexOf('المادة'));
    expect(show(parts)).toMatch(/^…المادة 3\. لا ذكر\. حشو/);
    expect(at).toBe(text.indexOf('المادة'));
  });

  it('marks the words inside the article that was asked for', () => {
    const text = `ديباجة. المادة 3. هذا القانون نافذ.`;
    expect(show(cutExcerpt(text, knows(['القانون']), text.indexOf('المادة')).parts)).toBe(
      '…المادة 3. هذا [القانون] نافذ.',
    );
  });
});

it('an excerpt is a piece of the text, cut between words, with every match in it and no other mark', () => {
  const words = fc.constantFrom(
    'قانون',
    'القَانون',
    'عمل',
    'حشو',
    'نص،',
    '١٢',
    'عبدالله',
    '(law)',
    '.\n',
  );
  const texts = fc.array(words, { maxLength: 150 }).map((all) => all.join(' '));
  const wordOf = knows(['قانون', 'القانون'], ['عمل'], ['12']);
  fc.assert(
    fc.property(texts, fc.nat({ max: 300 }), fc.boolean(), (text, start, isArticle) => {
      const tokens = splitTokens(text);
      const from = isArticle ? (tokens.find((token) => token.start >= start)?.start ?? 0) : 0;
      const { parts, at } = cutExcerpt(text, wordOf, from);
      const shown = parts.map((part) => part.text).join('');
      const inside = shown.replace(/^…|…$/g, '').replace(/\s+/g, ' ').trim();
      expect(text.replace(/\s+/g, ' ')).toContain(inside);
      const shownWords = splitTokens(shown).map(({ word }) => word);
      expect(shownWords.length).toBeLessThanOrEqual(32);
      const all = ` ${tokens.map(({ word }) => word).join(' ')} `;
      expect(all).toContain(shownWords.length > 0 ? ` ${shownWords.join(' ')} ` : '');
      const marked = parts.filter(({ isMatch }) => isMatch).map((part) => fold(part.text));
      expect(marked).toEqual(shownWords.filter((word) => wordOf(word) !== undefined));
      if (tokens.length > 0) expect(tokens.map((token) => token.start)).toContain(at);
      if (from === 0 && tokens.some(({ word }) => wordOf(word) !== undefined))
        expect(marked.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

it('a text of a million signs is cut', () => {
  const text = `${filler(250_000)}قانون`;
  expect(cutExcerpt(text, knows(['قانون'])).at).toBe(text.length - 5);
});
