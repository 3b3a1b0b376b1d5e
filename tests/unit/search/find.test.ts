import { describe, expect, it } from 'vitest';
import { find, type Pagefind } from '#search/browser/find.ts';
import type { SearchOptions } from '#search/browser/result.ts';

interface PageFacts {
  words: string;
  type?: string;
  date?: string;
}

/** Answers as Pagefind 1.5.2 does: all known words, unknown ones passed over, undated pages left out when sorting. */
function pagefindOver(pages: Record<string, PageFacts>): Pagefind {
  const all = Object.entries(pages).map(([url, facts]) => ({ url, ...facts }));
  const countTypes = (some: PageFacts[]) => {
    const types = [...new Set(all.flatMap(({ type }) => type ?? []))];
    const counts = types.map((value) => [value, some.filter(({ type }) => type === value).length]);
    return { type: Object.fromEntries(counts) as Record<string, number> };
  };
  const has = (page: PageFacts, word: string) => page.words.split(' ').includes(word);
  return {
    filters: async () => countTypes(all),
    search: async (term, { filters, sort }) => {
      const known = (term ?? '').split(' ').filter((word) => all.some((page) => has(page, word)));
      const found =
        term === null
          ? all
          : all.filter((page) => known.length > 0 && known.every((word) => has(page, word)));
      const passed = found.filter(({ type }) => filters['type']?.any.includes(type ?? '') ?? true);
      const sorted = sort['date']
        ? passed
            .filter(({ date }) => date)
            .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
        : passed;
      return {
        results: sorted.map(({ url, words, type }) => ({
          id: url,
          data: async () => ({
            url,
            excerpt: `${words}.`,
            meta: { title: url },
            filters: type ? { type: [type] } : {},
          }),
        })),
        unfilteredResultCount: term === null ? 0 : found.length,
        filters: countTypes(passed),
      };
    },
  };
}

const pagefind = pagefindOver({
  '/a/': { words: 'قانون العمل', type: 'law', date: '1959' },
  '/b/': { words: 'قانون السير', type: 'law', date: '2004' },
  '/c/': { words: 'مرسوم السير', type: 'decree' },
  '/d/': { words: 'خدمة السير' },
});
const urls = async (query: string, options: SearchOptions) =>
  (await find(pagefind, query, options)).hits.map(({ url }) => url);

describe('find', () => {
  it('asks nothing when nothing is asked', async () => {
    expect(await find(pagefind, ' ؟ ')).toMatchObject({ total: 0, hits: [], dropped: [] });
  });

  it('gives pages with all words', async () => {
    const result = await find(pagefind, 'قانون السير');
    expect(result).toMatchObject({ total: 1, dropped: [] });
    expect(result.hits).toEqual([
      {
        url: '/b/',
        title: '/b/',
        excerpt: [{ text: 'قانون السير.', isMatch: false }],
        type: 'law',
      },
    ]);
  });

  it('says which words no page has', async () => {
    expect(await find(pagefind, 'قانون ظظظ')).toMatchObject({ total: 2, dropped: ['ظظظ'] });
  });

  it('gives up the most common word first when no page has all', async () => {
    const result = await find(pagefind, 'السير العمل');
    expect(result).toMatchObject({ total: 1, dropped: ['السير'] });
    expect(result.hits[0]?.url).toBe('/a/');
  });

  it('finds nothing when no page has any word', async () => {
    expect(await find(pagefind, 'ظظظ غغغ')).toMatchObject({ total: 0, dropped: [] });
    expect(await find(pagefind, 'ظظظ')).toMatchObject({ total: 0, dropped: [] });
  });

  it('gives up no word because of a filter', async () => {
    const result = await find(pagefind, 'قانون السير', { filters: { type: ['decree'] } });
    expect(result).toMatchObject({ total: 0, dropped: [] });
  });

  it('takes any value of one filter', async () => {
    expect(await urls('السير', { filters: { type: ['law', 'decree'] } })).toEqual(['/b/', '/c/']);
  });

  it('lists by filter alone', async () => {
    expect(await urls('', { filters: { type: ['law'] } })).toEqual(['/a/', '/b/']);
  });

  it('counts what other values of the same filter would show, and only those that are there', async () => {
    const counts = async (query: string, type: string) =>
      (await find(pagefind, query, { filters: { type: [type] } })).filters.type;
    expect(await counts('السير', 'law')).toEqual({ law: 1, decree: 1 });
    expect(await counts('العمل', 'law')).toEqual({ law: 1 });
    expect(await counts('', 'law')).toEqual({ law: 2, decree: 1 });
  });

  it('sorts by date, undated pages last, losing none', async () => {
    expect(await urls('السير', { sort: 'date' })).toEqual(['/b/', '/c/', '/d/']);
    expect(await urls('قانون', { sort: 'date' })).toEqual(['/b/', '/a/']);
  });

  it('reads no more pages than it shows', async () => {
    const result = await find(pagefind, 'السير', { limit: 1 });
    expect(result).toMatchObject({ total: 3 });
    expect(result.hits).toHaveLength(1);
  });
});
