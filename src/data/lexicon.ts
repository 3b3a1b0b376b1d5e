import { flattenLexicon, type LexiconEntry } from '#domain/lexicon.ts';
import { getEntries } from './entries.ts';

/** The words that find each other in search, of all lists of `content/lexicon/`. */
export async function getLexicon(): Promise<LexiconEntry[]> {
  return flattenLexicon(await getEntries('lexicon'));
}
