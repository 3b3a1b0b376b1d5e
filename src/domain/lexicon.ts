import type { Lexicon } from '#schema/lexicon.ts';

/** A word of the lexicon: each form finds the term and, where the direction is `both`, the term finds each form. */
export interface LexiconEntry {
  term: string;
  forms: string[];
  direction: Lexicon['direction'];
}

/** The words of all lists in one. A term of two lists comes twice, as each may have its own direction. */
export function flattenLexicon(lists: readonly Lexicon[]): LexiconEntry[] {
  return lists.flatMap(({ direction, terms }) =>
    terms.map(({ term, forms }) => ({ term, forms, direction })),
  );
}
