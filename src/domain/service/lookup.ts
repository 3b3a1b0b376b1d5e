/** Finds services while their name is being typed. */
import { isOneSlipApart } from '#arabic/edit.ts';
import { fold } from '#arabic/fold.ts';

/** A service's words, folded. */
export interface Findable {
  title: string;
  /** Other names, and what people say instead. */
  names: string;
}

/** Shorter words are too like each other for a slip to be guessed. */
const MIN_SLIP_LENGTH = 4;

/** How much a word of the query says for a service by where it was found, the best first. */
const ranks: { points: number; finds: (word: string, row: Findable) => boolean }[] = [
  { points: 8, finds: (word, { title }) => bare(title).startsWith(word) },
  { points: 4, finds: (word, { title }) => words(title).some((other) => other.startsWith(word)) },
  { points: 3, finds: (word, { names }) => words(names).some((other) => other.startsWith(word)) },
  { points: 2, finds: (word, { title }) => title.includes(word) },
  { points: 1, finds: (word, { names }) => names.includes(word) },
  {
    points: 0.5,
    finds: (word, { title, names }) =>
      word.length >= MIN_SLIP_LENGTH &&
      words(`${title} ${names}`).some((other) => isOneSlipApart(word, other)),
  },
];

/**
 * The services in which every word of the query is found, the nearest first, equals in the order given; none for an
 * empty query.
 */
export function findServices<T extends Findable>(rows: readonly T[], query: string): T[] {
  const asked = askedWords(query);
  if (asked.length === 0) return [];
  return rows
    .map((row) => ({ row, points: asked.map((word) => rate(word, row)) }))
    .filter(({ points }) => points.every(Boolean))
    .map(({ row, points }) => ({ row, total: points.reduce((sum, point) => sum + point, 0) }))
    .sort((a, b) => b.total - a.total)
    .map(({ row }) => row);
}

/** The words of a query, folded and without the article: «الجواز» // => ['جواز'] */
export function askedWords(query: string): string[] {
  return words(fold(query));
}

function rate(word: string, row: Findable): number {
  return ranks.find(({ finds }) => finds(word, row))?.points ?? 0;
}

function words(folded: string): string[] {
  return folded.split(/[\s:،؛()/-]+/).flatMap((word) => bare(word) || []);
}

function bare(folded: string): string {
  return folded.replace(/^ال(?=..)/, '');
}
