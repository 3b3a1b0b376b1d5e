import type { ExcerptPart } from './excerpt.ts';
import { filterNames, type FilterName, type Filters } from './query.ts';
import { noResult, type Hit, type SearchOptions, type SearchResult } from './result.ts';

/** Asks Pagefind for pages with all the words of the query or, where there are none, with as many as possible. */
export async function find(
  pagefind: Pagefind,
  query: string,
  { filters = {}, sort = 'relevance', limit = 10 }: SearchOptions = {},
): Promise<SearchResult> {
  const asked = splitWords(query);
  if (asked.length === 0 && !isFiltered(filters)) return noResult;
  // Without this Pagefind loads only the filters in use, and counts no others.
  await pagefind.filters();

  const { words, response } = await relax(asked, (some) => ask(pagefind, some, filters));
  const ranked = sort === 'date' ? await byDate(pagefind, words, filters, response) : response;
  const pages = await Promise.all(ranked.results.slice(0, limit).map((result) => result.data()));
  return {
    total: response.results.length,
    hits: pages.map(toHit),
    filters: await countFilters(pagefind, words, filters, response),
    years: {},
    dropped: asked.filter((word) => !words.includes(word)),
  };
}

function ask(pagefind: Pagefind, words: string[], filters: Filters, sort: Sorting = {}) {
  const chosen = Object.entries(filters).map(([name, values]) => [name, { any: values }] as const);
  const term = words.length > 0 ? words.join(' ') : null;
  return pagefind.search(term, { filters: Object.fromEntries(chosen), sort });
}

/**
 * Gives up the words that no page has, which Pagefind would do silently, then the most common of the rest, until
 * some page has all that remain.
 */
async function relax(asked: string[], search: (words: string[]) => Promise<Response>) {
  if (asked.length < 2) return { words: asked, response: await search(asked) };

  const counts = await Promise.all(
    asked.map(async (word) => ({ word, count: (await search([word])).unfilteredResultCount })),
  );
  const common = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  for (let given = 0; given < common.length; given += 1) {
    const rest = common.slice(given).map(({ word }) => word);
    const words = asked.filter((word) => rest.includes(word));
    const response = await search(words);
    if (response.unfilteredResultCount > 0) return { words, response };
  }
  return { words: asked, response: await search(asked) };
}

/** Newest first. Pagefind leaves out pages without a date: they follow, in the order of relevance. */
async function byDate(
  pagefind: Pagefind,
  words: string[],
  filters: Filters,
  ranked: Response,
): Promise<Response> {
  const dated = await ask(pagefind, words, filters, { date: 'desc' });
  const ids = new Set(dated.results.map(({ id }) => id));
  const undated = ranked.results.filter(({ id }) => !ids.has(id));
  return { ...ranked, results: [...dated.results, ...undated] };
}

/** A filter's own choice does not narrow its own counts: a second value can be added to the first. */
async function countFilters(
  pagefind: Pagefind,
  words: string[],
  filters: Filters,
  response: Response,
): Promise<SearchResult['filters']> {
  const counts = filterNames.map(async (name) => {
    const { [name]: chosen, ...others } = filters;
    if (!chosen) return [name, response.filters[name]] as const;
    const isListing = words.length === 0 && !isFiltered(others);
    const open = isListing
      ? await pagefind.filters()
      : (await ask(pagefind, words, others)).filters;
    return [name, open[name]] as const;
  });
  const all = (await Promise.all(counts)).map(([name, values]) => [name, present(values)] as const);
  return { ...noResult.filters, ...Object.fromEntries(all) };
}

function present(counts: Record<string, number> = {}): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function toHit({ url, meta, excerpt, filters }: Page): Hit {
  const [collection, type, year] = [filters.collection, filters.type, filters.year];
  return {
    url,
    title: meta.title ?? url,
    excerpt: readExcerpt(excerpt),
    ...(collection?.[0] && { collection: collection[0] }),
    ...(type?.[0] && { type: type[0] }),
    ...(year?.[0] && { year: year[0] }),
  };
}

function isFiltered(filters: Filters): boolean {
  return filterNames.some((name) => (filters[name] ?? []).length > 0);
}

const mostWords = 12;

/**
 * The words of a query without repetitions, at most 12. Pagefind would join what a sign separates.
 * `'قانون 17/2012' // => ['قانون', '17', '2012']`
 */
function splitWords(query: string): string[] {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords);
}

/**
 * The excerpt that Pagefind gives as HTML, as text: it marks words and escapes `<` and `>`, nothing else. A sentence
 * that it breaks off ends in «…».
 */
function readExcerpt(html: string): ExcerptPart[] {
  const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const parts = html
    .split(/<mark>(.*?)<\/mark>/s)
    .map((piece, index) => ({ text: unescape(piece), isMatch: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
  const last = parts.at(-1);
  return !last || /[.؟!]$/.test(last.text) ? parts : [...parts, { text: '…', isMatch: false }];
}

/** The part of Pagefind's browser interface that is used here. */
export interface Pagefind {
  filters(): Promise<Partial<Record<string, Record<string, number>>>>;
  search(
    term: string | null,
    options: { filters: Record<string, { any: string[] }>; sort: Sorting },
  ): Promise<Response>;
}

type Sorting = Record<string, 'asc' | 'desc'>;

interface Response {
  results: { id: string; data(): Promise<Page> }[];
  /** Pages with the words, whatever the filters. */
  unfilteredResultCount: number;
  filters: Partial<Record<string, Record<string, number>>>;
}

interface Page {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: Partial<Record<FilterName | 'year', string[]>>;
}
