/**
 * Which pages answer a query best: BM25F over title, other names and text (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework", 2009), once for each nearness of the forms found, the best of which counts; more for pages
 * with all the words, and for words that stand close together in the order of the query.
 */
import { fieldWeights, type Field } from '../key.ts';
import type { Nearness, WordMatch } from './match.ts';
import type { Meta, PageMeta } from './meta.ts';
import type { Posting } from './reader.ts';

export interface RankedPage {
  page: number;
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
const mostCompared = 200;

/** The pages that have any of the words, the best first. */
export function rankPages(
  matches: readonly WordMatch[],
  { pages }: Pick<Meta, 'pages'>,
  tuning: Tuning = defaultTuning,
): RankedPage[] {
  const lengths = lengthsOf(pages, tuning);

  const found = matches.map((match) => countInPages(match));
  const scores = new Map<number, Score>();
  for (const [order, inPages] of found.entries()) {
    const rarity = raritiesOf(inPages, pages.length, tuning);
    for (const [page, counts] of inPages) {
      const score = scores.get(page) ?? { sum: 0, forms: 0, inTitle: 0, words: [] };
      score.sum += scoreWord(counts, rarity, lengths(page), tuning);
      if (isForm(counts)) score.forms += 1;
      if (counts.same.title + counts.form.title > 0) score.inTitle += 1;
      score.words.push(order);
      scores.set(page, score);
    }
  }
  const ranked = [...scores].map(([page, { sum, forms, inTitle, words }]) => {
    const coverage = forms + (words.length - forms) * tuning.looseWord;
    const isTitle = inTitle === matches.length && inTitle === pages[page]?.titleWords;
    const score =
      sum *
      (pages[page]?.prior ?? 1) *
      (coverage / matches.length) ** tuning.coverage *
      (isTitle ? 1 + tuning.wholeTitle : 1);
    return { page, words, forms, score };
  });
  return matches.length > 1
    ? favourClose(ranked.sort(byScore), matches, tuning)
    : ranked.sort(byScore);
}

interface Score {
  sum: number;
  forms: number;
  inTitle: number;
  words: number[];
}

/** How long a page's title and text are, 1 for the average: a word says more of a short one. */
interface Lengths {
  title: number;
  text: number;
}

function lengthsOf(
  pages: Meta['pages'],
  { titleLength, textLength }: Tuning,
): (page: number) => Lengths {
  const average = (count: (page: PageMeta) => number) =>
    Math.max(1, pages.reduce((sum, page) => sum + count(page), 0) / pages.length);
  const words = average((page) => page.words);
  const titleWords = average((page) => page.titleWords);
  return (page) => ({
    title: 1 - titleLength + (titleLength * (pages[page]?.titleWords ?? 0)) / titleWords,
    text: 1 - textLength + (textLength * (pages[page]?.words ?? 0)) / words,
  });
}

/** How often a page has a word in each field, by nearness. */
type Counts = Record<Nearness, Record<Field, number>>;

const levels = ['same', 'form', 'consonants'] as const satisfies Nearness[];

function countInPages({ variants }: WordMatch): Map<number, Counts> {
  const inPages = new Map<number, Counts>();
  for (const { nearness, word } of variants) {
    for (const { page, places } of word.postings) {
      const counts = inPages.get(page) ?? noCounts();
      readPlaces(places, (_, field) => (counts[nearness][field] += 1));
      inPages.set(page, counts);
    }
  }
  return inPages;
}

/** How much each nearness of a word says: the fewer pages have the word so or nearer, the more. */
function raritiesOf(
  inPages: Map<number, Counts>,
  pages: number,
  { rareForm }: Tuning,
): Record<Nearness, number> {
  const having: Record<Nearness, number> = { same: 0, form: 0, consonants: inPages.size };
  for (const counts of inPages.values()) {
    if (hasAny(counts.same)) having.same += 1;
    if (isForm(counts)) having.form += 1;
  }
  const rarity = (count: number) => Math.log(1 + (pages - count + 0.5) / (count + 0.5));
  const form = rarity(having.form);
  return {
    same: Math.min(rarity(having.same), form * rareForm),
    form,
    consonants: rarity(having.consonants),
  };
}

function scoreWord(
  counts: Counts,
  rarity: Record<Nearness, number>,
  length: Lengths,
  { fields, nearness, saturation }: Tuning,
): number {
  let [best, frequency] = [0, 0];
  for (const level of levels) {
    const { title, terms, text } = counts[level];
    frequency +=
      (title * fields.title) / length.title +
      terms * fields.terms +
      (text * fields.text) / length.text;
    const score = (rarity[level] * nearness[level] * frequency) / (frequency + saturation);
    best = Math.max(best, score);
  }
  return best;
}

/** The best pages anew, those first that have the words close together. */
function favourClose(
  ranked: RankedPage[],
  matches: readonly WordMatch[],
  tuning: Tuning,
): RankedPage[] {
  const compared = ranked.slice(0, mostCompared).map((page) => {
    if (page.words.length < 2) return page;
    const places = page.words.flatMap((order) => placesOf(matches[order], order, page.page));
    const close = closenessOf(places, tuning) / pairs(matches.length);
    return { ...page, score: page.score * (1 + tuning.closeness * close) };
  });
  return [...compared.sort(byScore), ...ranked.slice(mostCompared)];
}

interface Place {
  at: number;
  /** The word's order in the query. */
  order: number;
}

function placesOf(match: WordMatch | undefined, order: number, page: number): Place[] {
  const places: Place[] = [];
  for (const { word } of match?.variants ?? []) {
    const posting = findPosting(word.postings, page);
    if (posting) readPlaces(posting.places, (at) => places.push({ at, order }));
  }
  return places;
}

/** For each two words of the query, how near they come to one another at best: 1 side by side; all added up. */
function closenessOf(places: Place[], { distance, wrongOrder }: Tuning): number {
  const last = new Map<number, number>();
  const best = new Map<string, number>();
  for (const { at, order } of places.sort((a, b) => a.at - b.at)) {
    for (const [other, otherAt] of last) {
      if (other === order) continue;
      const nearness = 1 / (1 + distance * (at - otherAt - 1));
      const inOrder = other < order;
      const pair = inOrder ? `${other} ${order}` : `${order} ${other}`;
      const close = inOrder ? nearness : nearness * wrongOrder;
      if (close > (best.get(pair) ?? 0)) best.set(pair, close);
    }
    last.set(order, at);
  }
  return [...best.values()].reduce((sum, close) => sum + close, 0);
}

/** Calls `visit` for each place of a posting, field by field. */
export function readPlaces(
  places: readonly number[],
  visit: (at: number, field: Field) => void,
): void {
  let field: Field = 'text';
  let at = 0;
  for (const place of places) {
    if (place >= 0) visit((at += place), field);
    else [field, at] = [fieldOfWeight(-1 - place), 0];
  }
}

/** The posting of a page; postings are in the order of their pages. */
function findPosting(postings: readonly Posting[], page: number): Posting | undefined {
  let [low, high] = [0, postings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postings[middle]?.page ?? 0) < page) low = middle + 1;
    else high = middle;
  }
  const posting = postings[low];
  return posting?.page === page ? posting : undefined;
}

/** Pagefind stores 24 times the weight. */
function fieldOfWeight(stored: number): Field {
  const weight = Math.round(stored / 24);
  if (weight === fieldWeights.title) return 'title';
  return weight === fieldWeights.terms ? 'terms' : 'text';
}

const noCounts = (): Counts => ({
  same: { title: 0, terms: 0, text: 0 },
  form: { title: 0, terms: 0, text: 0 },
  consonants: { title: 0, terms: 0, text: 0 },
});
const hasAny = ({ title, terms, text }: Record<Field, number>) => title + terms + text > 0;
const isForm = ({ same, form }: Counts) => hasAny(same) || hasAny(form);
const pairs = (words: number) => (words * (words - 1)) / 2;
const byScore = (a: RankedPage, b: RankedPage) => b.score - a.score || a.page - b.page;
