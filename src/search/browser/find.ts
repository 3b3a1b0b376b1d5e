import { possibleBases } from '#arabic/segment.ts';
import { splitTokens, type Token } from '#arabic/tokens.ts';
import { baseOf } from '../key.ts';
import { answer, type Answer, type AnsweringPage } from './answer.ts';
import { cutExcerpt } from './cut-excerpt.ts';
import { countPages, loadFacts, passes } from './facts.ts';
import type { Fragment } from './files.ts';
import { isForm } from './match.ts';
import { isFiltered } from './query.ts';
import { readQuery, type Question } from './read-query.ts';
import type { IndexReader } from './reader.ts';
import { noResult, type Hit, type SearchOptions, type SearchResult } from './result.ts';

/**
 * Answers a query from an index: the same in the browser and in the benchmark. A query without words lists all that
 * the filters let through, the newest first. Rejects when a file of the index cannot be had.
 */
export async function find(
  reader: IndexReader,
  query: string,
  { filters = {}, years = {}, sort = 'relevance', limit = 10 }: SearchOptions = {},
): Promise<SearchResult> {
  const question = readQuery(query);
  const isListing = question.words.length === 0;
  if (isListing && !isFiltered({ filters, years })) return noResult;

  const [facts, answered] = await Promise.all([
    loadFacts(reader),
    isListing ? everything(reader) : answer(question, reader),
  ]);
  const chosen = { filters, years };
  const pages = answered.pages.filter(({ page }) => passes(facts, page, chosen));
  const ordered = sort === 'date' || isListing ? newestFirst(pages, await reader.byDate()) : pages;
  const shown = ordered.slice(0, limit);
  const fragments = await Promise.all(shown.map(({ page }) => reader.fragment(page)));
  const wordOf = wordFinder(answered);
  return {
    total: pages.length,
    hits: fragments.map((fragment, order) =>
      toHit(fragment, wordOf, isCited(shown[order], answered) ? question : undefined),
    ),
    ...countPages(facts, answered.pages, chosen),
    dropped: droppedWords(question, pages),
    ...suggest(query, question, answered),
  };
}

function everything({ meta }: IndexReader): Answer {
  const pages = meta.pages.map((_, page) => ({ page, score: 0, words: [], forms: 0 }));
  return { pages, matches: [], cited: 0 };
}

function newestFirst(pages: AnsweringPage[], byDate: readonly number[]): AnsweringPage[] {
  const age = new Map(byDate.map((page, order) => [page, order]));
  return pages.toSorted((a, b) => (age.get(b.page) ?? -1) - (age.get(a.page) ?? -1));
}

/** The words that the best page lacks, where no page has them all. */
function droppedWords({ words }: Question, pages: readonly AnsweringPage[]): string[] {
  const [best] = pages;
  if (!best || pages.some((page) => page.words.length === words.length)) return [];
  return words.filter((_, order) => !best.words.includes(order)).map(({ typed }) => typed);
}

/** The query with the words that nothing has put right. */
function suggest(query: string, { words }: Question, { matches }: Answer) {
  const corrections = words.flatMap(({ typed }, order) => {
    const correction = matches[order]?.correction;
    return correction ? [{ typed, correction }] : [];
  });
  if (corrections.length === 0) return {};
  const suggestion = corrections.reduce(
    (text, { typed, correction }) => text.replace(typed, correction),
    query,
  );
  return { suggestion };
}

/** Says of a folded word of a page which word of the query it is a form of. */
function wordFinder({ matches }: Answer): (word: string) => number | undefined {
  const byBase = new Map<string, number>();
  for (const [order, { variants }] of matches.entries()) {
    const forms = variants.filter(isForm);
    for (const { word } of forms.length > 0 ? forms : variants) byBase.set(baseOf(word.key), order);
  }
  const known = new Map<string, number | undefined>();
  return (word) => {
    if (!known.has(word)) {
      const base = possibleBases(word).find((possible) => byBase.has(possible));
      known.set(word, base === undefined ? undefined : byBase.get(base));
    }
    return known.get(word);
  };
}

function isCited(page: AnsweringPage | undefined, { pages, cited }: Answer): boolean {
  return page !== undefined && pages.indexOf(page) < cited;
}

function toHit(
  fragment: Fragment,
  wordOf: (word: string) => number | undefined,
  citing: Question | undefined,
): Hit {
  const { url, title, text, sections = [], collection, type, year, status } = fragment;
  const asked = citing?.citation?.article;
  const cited = asked && sections.find(({ id }) => id === `art-${asked}`);
  const excerpt = cutExcerpt(text, wordOf, cited ? cited.at : 0, tokensOf(fragment));
  const section = cited || sections.findLast(({ at }) => at <= excerpt.at);
  return {
    url: cited ? `${url}#${cited.id}` : url,
    title,
    excerpt: excerpt.parts,
    ...(collection && { collection }),
    ...(type && { type }),
    ...(year && { year }),
    ...(status && { status }),
    ...(section && { article: { url: `${url}#${section.id}`, label: section.title } }),
  };
}

/** A reader who goes on typing is shown the same pages again. */
function tokensOf(fragment: Fragment): Token[] {
  const tokens = knownTokens.get(fragment) ?? splitTokens(fragment.text);
  knownTokens.set(fragment, tokens);
  return tokens;
}

const knownTokens = new WeakMap<Fragment, Token[]>();
