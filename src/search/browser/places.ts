import { fieldWeights, type Field } from '../key.ts';
import type { IndexedWord, Posting } from './reader.ts';

/** Calls `visit` for each place of a posting, field by field. */
export function readPlaces(
  places: readonly number[],
  visit: (at: number, field: Field) => void,
): void {
  let field: Field = 'text';
  let at = 0;
  for (const place of places) {
    if (place >= 0) visit((at += place), field);
    else [field, at] = [fieldOf(place), 0];
  }
}

/** The field that a negative number among places begins: 24 times its weight, as Pagefind stores it. */
export function fieldOf(mark: number): Field {
  const weight = Math.round((-1 - mark) / 24);
  if (weight === fieldWeights.title) return 'title';
  return weight === fieldWeights.terms ? 'terms' : 'text';
}

/** Where a page has a word; undefined where it does not. Postings are in the order of their pages. */
export function findPosting(
  { postings }: Pick<IndexedWord, 'postings'>,
  page: number,
): Posting | undefined {
  let [low, high] = [0, postings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postings[middle]?.page ?? 0) < page) low = middle + 1;
    else high = middle;
  }
  const posting = postings[low];
  return posting?.page === page ? posting : undefined;
}
