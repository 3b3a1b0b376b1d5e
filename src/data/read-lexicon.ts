import { ContentError, type ContentProblem } from '#domain/content-error.ts';
import { flattenLexicon, type LexiconEntry } from '#domain/lexicon.ts';
import type { Lexicon } from '#schema/lexicon.ts';
import { readCollection } from './read-content.ts';

/**
 * The lexicon of a content folder, for what runs without Astro; pages have `getLexicon`.
 * @throws ContentError with every problem of `lexicon/`.
 */
export async function readLexicon(folder: string): Promise<LexiconEntry[]> {
  const problems: ContentProblem[] = [];
  const lists = await readCollection(folder, 'lexicon', problems);
  if (problems.length) throw new ContentError(problems);
  return flattenLexicon([...lists.values()].map(({ data }) => data as Lexicon));
}
