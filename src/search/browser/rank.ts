/**
 * Which pages answer a query best: BM25F over title, other names and text (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework", 2009), once for each nearness of the forms found, the best of which counts; more for pages
 * with all the words, and for words that stand close together in the order of the query.
 */
import type { Field } from '../key.ts';
import { columns, countWord, levels, type WordCounts } from './count.ts';
import type { Nearness, WordMatch } from './match.ts';
import type { Meta } from './meta.ts';
import { findPosting, readPlaces } from './places.ts';

export interface RankedPage {
  page: number;
  /** For each word of the query, so that queries of more words and of fewer compare. */
  score: number;
  /** Which words of the query it has, by their order in the query. */
  words: number[];
  /** How many of them it has in a form, not in their consonants only. */
  forms: number;
}

/** Chosen on 8,000 keyword queries over legal texts and on those of tests/fixtures/search-queries.yaml. */
export const defaultTuning = {
  saturation: 0.7,
  textLength: 0.8,
  titleLength: 0.5,
  /** For a page whose title is the query, word for word. */
  wholeTitle: 1,
  fields: { title: 12, terms: 6, text: 1 } satisfies Record<Field, number>,
  nearness: { same: 1, form: 0.85, consonants: 0.2 } satisfies Record<Nearness, number>,
  /** How much more than the word itself a form of it may say that few texts use: «ملكيات» for «ملكية». */
  rareForm: 1.5,
  /** Weight of a word that a page has in its consonants only, where all words are wanted. */
  looseWord: 0.7,
  coverage: 0.7,
  closeness: 6,
  distance: 0.05,
  wrongOrder: 0.4,
};
export type Tuning = typeof defaultTuning;

/** Only the pages that come first without it are looked at for closeness. */
const mostCompared = 100;

/** The pages that have any of the words, the best first. At 10,000 pages this is most of a search: hence flat arrays. */
export function rankPages(
  matches: readonly WordMatch[],
  { pages }: Pick<Meta, 'pages'>,
  tuning: Tuning = defaultTuning,
): RankedPage[] {
  const lengths = lengthsOf(pages);
  const perPage = () => new Float64Array(pages.length);
  const [sums, forms, inTitle, words] = [perPage(), perPage(), perPage(), perPage()];
  for (const [order, match] of matches.entries()) {
    const counts = countWord(match, pages.length);
    const weights = weigh(counts, pages.length, tuning);
    for (const page of counts.pages) {
      add(words, page, 1 << order);
      add(sums, page, scoreWord(counts, page, weights, lengths, tuning));
      if (hasForm(counts, page)) add(forms, page, 1);
      if (isInTitle(counts, page)) add(inTitle, page, 1);
    }
  }
  const ordersOf = remember(ordersInBits);
  const coverageOf = remember((near) =>
    remember((far) => ((near + far * tuning.looseWord) / matches.length) ** tuning.coverage),
  );
  const ranked: RankedPage[] = [];
  for (const [page, { prior, titleWords }] of pages.entries()) {
    const orders = ordersOf(words[page] ?? 0);
    if (orders.length === 0) continue;
    const near = forms[page] ?? 0;
    const isTitle = inTitle[page] === matches.length && matches.length === titleWords;
    const score =
      ((sums[page] ?? 0) / matches.length) *
      prior *
      coverageOf(near)(orders.length - near) *
      (isTitle ? 1 + tuning.wholeTitle : 1);
    ranked.push({ page, words: orders, forms: near, score });
  }
  const best = bestFirst(ranked);
  return matches.length > 1 ? favourClose(best, matches, tuning) : best;
}

function add(sums: Float64Array, page: number, value: number): void {
  sums[page] = (sums[page] ?? 0) + value;
}

/** The same answer for the same number without asking again: few numbers, many pages. */
function remember<Result>(answer: (number: number) => Result): (number: number) => Result {
  const answers = new Map<number, Result>();
  return (number) => {
    const known = answers.get(number) ?? answer(number);
    answers.set(number, known);
    return known;
  };
}

function ordersInBits(bits: number): number[] {
  return Array.from({ length: 32 }, (_, order) => order).filter((order) => bits & (1 << order));
}

/** By score, and of the same score in their order. As numbers, which sort natively: a comparator takes ten times as long. */
function bestFirst(pages: readonly RankedPage[]): RankedPage[] {
  const keys = new Float64Array(pages.length);
  for (const [order, { score }] of pages.entries())
    keys[order] = order - Math.round(score * precision) * mostPages;
  const best: RankedPage[] = [];
  for (const key of keys.sort()) {
    const page = pages[key - Math.floor(key / mostPages) * mostPages];
    if (page) best.push(page);
  }
  return best;
}

const precision = 1e6;
const mostPages = 2 ** 20;

/** How long the title and the text of each page are, 1 for the average: a word says more of a short one. */
type Lengths = Record<'titleWords' | 'words', Float64Array>;

function lengthsOf(pages: Meta['pages']): Lengths {
  const known = lengthsOfIndex.get(pages) ?? {
    titleWords: relative(pages.map(({ titleWords }) => titleWords)),
    words: relative(pages.map(({ words }) => words)),
  };
  lengthsOfIndex.set(pages, known);
  return known;
}

/** An index is asked many times. */
const lengthsOfIndex = new WeakMap<Meta['pages'], Lengths>();

function relative(counts: number[]): Float64Array {
  const average = Math.max(1, counts.reduce((sum, count) => sum + count, 0) / counts.length);
  return Float64Array.from(counts, (count) => count / average);
}

/** How much each nearness of a word says, in the order of `levels`: the fewer pages have it so or nearer, the more. */
function weigh(counts: WordCounts, pages: number, { rareForm, nearness }: Tuning): number[] {
  let [same, form] = [0, 0];
  for (const page of counts.pages) {
    if (hasItself(counts, page)) same += 1;
    if (hasForm(counts, page)) form += 1;
  }
  const rarity = (count: number) => Math.log(1 + (pages - count + 0.5) / (count + 0.5));
  const rarities: Record<Nearness, number> = {
    same: Math.min(rarity(same), rarity(form) * rareForm),
    form: rarity(form),
    consonants: rarity(counts.pages.length),
  };
  return levels.map((level) => rarities[level] * nearness[level]);
}

function scoreWord(
  { counts }: WordCounts,
  page: number,
  weights: readonly number[],
  lengths: Lengths,
  { fields, titleLength, textLength, saturation }: Tuning,
): number {
  const inTitle = fields.title / (1 - titleLength + titleLength * (lengths.titleWords[page] ?? 0));
  const inText = fields.text / (1 - textLength + textLength * (lengths.words[page] ?? 0));
  let [cell, best, frequency] = [page * columns, 0, 0];
  for (const weight of weights) {
    frequency +=
      (counts[cell] ?? 0) * inTitle +
      (counts[cell + 1] ?? 0) * fields.terms +
      (counts[cell + 2] ?? 0) * inText;
    cell += 3;
    best = Math.max(best, (weight * frequency) / (frequency + saturation));
  }
  return best;
}

const isCounted = (counts: Uint16Array, cell: number) =>
  (counts[cell] || counts[cell + 1] || counts[cell + 2] || 0) > 0;
const hasItself = ({ counts }: WordCounts, page: number) => isCounted(counts, page * columns);
const hasForm = ({ counts }: WordCounts, page: number) =>
  isCounted(counts, page * columns) || isCounted(counts, page * columns + 3);
const isInTitle = ({ counts }: WordCounts, page: number) =>
  (counts[page * columns] || counts[page * columns + 3] || 0) > 0;

/** The best pages anew, those first that have the words close together. */
function favourClose(
  ranked: RankedPage[],
  matches: readonly WordMatch[],
  tuning: Tuning,
): RankedPage[] {
  const compared = ranked.slice(0, mostCompared).map((page) => {
    if (page.words.length < 2) return page;
    const places = placesOf(page, matches);
    const close = closenessOf(places, matches.length, tuning) / pairs(matches.length);
    return { ...page, score: page.score * (1 + tuning.closeness * close) };
  });
  return [...compared.sort(byScore), ...ranked.slice(mostCompared)];
}

/** Where a page has words of the query, in order: each place times the number of words, plus the word's order. */
function placesOf({ page, words }: RankedPage, matches: readonly WordMatch[]): Float64Array {
  const places: number[] = [];
  for (const order of words) {
    for (const { word } of matches[order]?.variants ?? []) {
      const posting = findPosting(word, page);
      if (posting) readPlaces(posting.places, (at) => places.push(at * matches.length + order));
    }
  }
  return Float64Array.from(places).sort();
}

/** For each two words of the query, how near they come to one another at best: 1 side by side; all added up. */
function closenessOf(
  places: Float64Array,
  words: number,
  { distance, wrongOrder }: Tuning,
): number {
  const last = new Float64Array(words).fill(NaN);
  const best = new Float64Array(words * words);
  for (const place of places) {
    const order = place % words;
    const at = (place - order) / words;
    for (let other = 0; other < words; other += 1) {
      if (other === order) continue;
      const nearness = 1 / (1 + distance * (at - (last[other] ?? NaN) - 1));
      const pair = Math.min(other, order) * words + Math.max(other, order);
      const close = other < order ? nearness : nearness * wrongOrder;
      if (close > (best[pair] ?? 0)) best[pair] = close;
    }
    last[order] = at;
  }
  return best.reduce((sum, close) => sum + close, 0);
}

const pairs = (words: number) => (words * (words - 1)) / 2;
const byScore = (a: RankedPage, b: RankedPage) => b.score - a.score || a.page - b.page;
