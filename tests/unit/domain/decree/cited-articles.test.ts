import { describe, expect, it } from 'vitest';
import { citedArticles } from '#domain/decree/cited-articles.ts';

const cited = (act: string, articles: string[], place?: string) => ({
  act,
  target: 'law-2009-4',
  kind: 'cites' as const,
  articles,
  quote: '',
  place,
});
const stated = (act: string, articles: string[], origin: 'editor' | 'auto' = 'editor') => ({
  kind: 'amends' as const,
  act,
  articles,
  origin,
});

describe('what names the articles of an act', () => {
  it('is known by the anchor of each', () => {
    const found = citedArticles([], [cited('law-2012-7', ['3', '12-bis'], 'art-1')]);
    expect([...found]).toEqual([
      ['art-3', [{ act: 'law-2012-7', place: 'art-1' }]],
      ['art-12-bis', [{ act: 'law-2012-7', place: 'art-1' }]],
    ]);
  });

  it('counts once for each article that says it', () => {
    const citations = [
      cited('law-2012-7', ['3'], 'art-1'),
      cited('law-2012-7', ['3'], 'art-1'),
      cited('law-2012-7', ['3'], 'art-2'),
      cited('law-2012-7', ['3']),
    ];
    expect(citedArticles([], citations).get('art-3')).toEqual([
      { act: 'law-2012-7', place: 'art-1' },
      { act: 'law-2012-7', place: 'art-2' },
    ]);
  });

  it('is what editors state as well, unless its words have said where', () => {
    const found = citedArticles(
      [stated('law-2012-7', ['3', 'المادة 4 مكرر', 'الملحق']), stated('law-2020-1', ['9'], 'auto')],
      [cited('law-2012-7', ['3'], 'art-1')],
    );
    expect([...found]).toEqual([
      ['art-3', [{ act: 'law-2012-7', place: 'art-1' }]],
      ['art-4-bis', [{ act: 'law-2012-7' }]],
    ]);
  });
});
