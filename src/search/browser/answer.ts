import { possibleBases } from '#arabic/segment.ts';
import { isStopWord } from '#arabic/stop-words.ts';
import { actKey, baseOf, isOfType } from '../key.ts';
import { guessWord, isForm, matchWord, type WordMatch } from './match.ts';
import { readPlaces } from './places.ts';
import { rankPages, type RankedPage } from './rank.ts';
import type { Question } from './read-query.ts';
import type { IndexReader } from './reader.ts';
import { createThesaurus, type Thesaurus } from './thesaurus.ts';

/** The pages that answer a question, before filters. */
export interface Answer {
  /** The best first. */
  pages: AnsweringPage[];
  /** What the index has for each word of the question. */
  matches: WordMatch[];
  /** How many pages at the head are the act that the question cites. */
  cited: number;
}

export interface AnsweringPage {
  page: number;
  score: number;
  /** Which words of the question it has; a page found by another wording of it has them all. */
  words: number[];
  /** How many of them it has in a form. */
  forms: number;
}

/** A page found by other words for the same weighs less than one found by the reader's own. */
const rewriteWeight = 0.9;
/** Fewer pages than these with all the words, and pages with some of them follow. */
const enough = 10;
/** Pages so much weaker than the best are no answer. */
const weakest = 0.2;

/** Asks the index. Rejects when one of its files cannot be had. */
export async function answer(question: Question, reader: IndexReader): Promise<Answer> {
  const thesaurus = thesaurusOf(reader);
  const words = question.words.map(({ word }) => word);
  const match = (word: string, order: number) =>
    matchWord(word, reader, {
      synonyms: thesaurus.synonymsOf(word),
      isLast: order === words.length - 1,
    });
  const matchAll = (others: string[]) => Promise.all(others.map((word) => matchWord(word, reader)));
  const [typed, rewrites, barred, cited] = await Promise.all([
    Promise.all(words.map(match)),
    Promise.all(rewritesOf(question, thesaurus).map(matchAll)),
    pagesWithAny(question.excluded, reader),
    findCited(question, reader),
  ]);
  const { matches, pages } = await rankOrGuess(words, typed, reader);
  const ranked = merge(
    pages,
    rewrites.map((rewrite) => hasAll(rankPages(rewrite, reader.meta), rewrite.length)),
    words.map((_, order) => order),
  );
  const phrases = await Promise.all(question.phrases.map((phrase) => findPhrase(phrase, reader)));
  const allowed = ({ page }: AnsweringPage) =>
    !barred.has(page) && phrases.every((pages) => pages.has(page));
  const first = cited.map((page) => ({
    page,
    score: Infinity,
    words: words.map((_, i) => i),
    forms: words.length,
  }));
  const others = ranked.filter(({ page }) => !cited.includes(page)).filter(allowed);
  return { pages: [...first, ...relevant(others, words.length)], matches, cited: first.length };
}

/** Ranks what was typed; where no page has all of it, one word may be a slip that happens to be another word. */
async function rankOrGuess(words: string[], typed: WordMatch[], reader: IndexReader) {
  const pages = rankPages(typed, reader.meta);
  if (words.length < 2 || pages.some(({ forms }) => forms === words.length))
    return { matches: typed, pages };
  const matches = await Promise.all(
    typed.map(async (match, order) => {
      if (match.correction !== undefined) return match;
      const { variants } = await guessWord(words[order] ?? '', match, reader);
      return { variants };
    }),
  );
  return { matches, pages: rankPages(matches, reader.meta) };
}

function rewritesOf({ allWords }: Question, thesaurus: Thesaurus): string[][] {
  return thesaurus
    .rewrite(allWords)
    .map((words) => words.filter((word) => !isStopWord(word)))
    .filter((words) => words.length > 0);
}

const thesauri = new WeakMap<IndexReader, ReturnType<typeof createThesaurus>>();

function thesaurusOf(reader: IndexReader) {
  const known = thesauri.get(reader) ?? createThesaurus(reader.lexicon);
  thesauri.set(reader, known);
  return known;
}

const hasAll = (pages: RankedPage[], words: number) =>
  pages.filter((page) => page.words.length === words);

function merge(own: RankedPage[], rewritten: RankedPage[][], allWords: number[]): AnsweringPage[] {
  if (rewritten.every((pages) => pages.length === 0)) return own;
  const merged = new Map(own.map((page) => [page.page, page]));
  for (const pages of rewritten) {
    for (const { page, score } of pages) {
      const known = merged.get(page)?.score ?? 0;
      merged.set(page, {
        page,
        score: Math.max(known, rewriteWeight * score),
        words: allWords,
        forms: allWords.length,
      });
    }
  }
  return [...merged.values()].sort((a, b) => b.score - a.score || a.page - b.page);
}

/** All pages with every word; where these are few, the best of the others with them. */
function relevant(pages: AnsweringPage[], words: number): AnsweringPage[] {
  const complete = pages.filter(({ forms }) => forms === words);
  if (complete.length >= enough) return complete;
  const least = (pages[0]?.score ?? 0) * weakest;
  return pages.filter(
    (page, place) => place < enough || page.forms === words || page.score >= least,
  );
}

async function pagesWithAny(words: readonly string[], reader: IndexReader): Promise<Set<number>> {
  const matches = await Promise.all(words.map((word) => matchWord(word, reader)));
  return new Set(
    matches
      .filter(({ correction }) => correction === undefined)
      .flatMap(({ variants }) => variants.filter(isForm))
      .flatMap(({ word }) => word.postings.map(({ page }) => page)),
  );
}

/** The act that a citation names: of the types that it says or, where there is none such, of any. */
async function findCited({ citation }: Question, reader: IndexReader): Promise<number[]> {
  if (citation?.number === undefined) return [];
  const acts = await reader.findWords(actKey(citation.number, citation.year));
  const named = citation.types.flatMap((type) => acts.filter(({ key }) => isOfType(key, type)));
  const found = named.length > 0 ? named : acts;
  return found.flatMap(({ postings }) => postings.map(({ page }) => page));
}

/** Pages that have the words of a phrase side by side, in whatever form without and with particles. */
async function findPhrase(phrase: readonly string[], reader: IndexReader): Promise<Set<number>> {
  const words = await Promise.all(phrase.map((word) => placesOfWord(word, reader)));
  const known = words.flatMap((places, order) => (places ? [{ places, order }] : []));
  const [first, ...rest] = known;
  const found = new Set<number>();
  for (const [page, starts] of first?.places ?? []) {
    const isHere = [...starts].some((at) =>
      rest.every(({ places, order }) => places.get(page)?.has(at + order - (first?.order ?? 0))),
    );
    if (isHere) found.add(page);
  }
  return found;
}

/** Where a word stands in each page; undefined for a word that the index leaves out. */
async function placesOfWord(
  word: string,
  reader: IndexReader,
): Promise<Map<number, Set<number>> | undefined> {
  if (isStopWord(word)) return undefined;
  const { variants } = await matchWord(word, reader);
  const bases = possibleBases(word);
  const places = new Map<number, Set<number>>();
  for (const { word: indexed } of variants.filter(({ word: { key } }) =>
    bases.includes(baseOf(key)),
  )) {
    for (const posting of indexed.postings) {
      const here = places.get(posting.page) ?? new Set();
      readPlaces(posting.places, (at) => here.add(at));
      places.set(posting.page, here);
    }
  }
  return places;
}
