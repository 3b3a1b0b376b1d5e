import { fold } from '#arabic/fold.ts';
import { findCitations, type Citation } from './citations.ts';
import { readUnnamed, type Source } from './citation/reader.ts';
import { tokenize } from './citation/tokens.ts';
import type { ActType } from './citation/words.ts';

/** The act that a reader asks for. What the query does not say is absent. */
export interface CitationQuery {
  /** The types it may be of, the likeliest first; empty when the query names none. */
  types: ActType[];
  /** As in addresses and headings: `17`, `3039/1`; absent for constitutions alone. */
  number?: string;
  year?: number;
  /** As its anchor names it: `3`, `12-bis`. */
  article?: string;
  /** The other words of the query. */
  rest: string;
}

/**
 * The act that a query asks for; undefined where it asks for none, as a plain number or a year does not.
 * `'مرسوم تشريعي ١٧ لسنة ٢٠١٢'` // => `{ types: ['legislative-decree'], number: '17', year: 2012, rest: '' }`,
 * `'17/2012'` // => the same with no types
 */
export function readCitationQuery(query: string): CitationQuery | undefined {
  const source = { text: query, tokens: tokenize(query), isQuery: true };
  return readNamed(source) ?? readBare(source);
}

function readNamed(source: Source): CitationQuery | undefined {
  const citation = findCitations(source)[0];
  if (!citation) return undefined;
  const { start, end, number, year, articles } = citation;
  const [article] = articles;
  return {
    types: typesMeant(citation),
    ...(number && { number }),
    ...(year && { year }),
    ...(article && { article }),
    rest: `${source.text.slice(0, start)} ${source.text.slice(end)}`.replace(/\s+/g, ' ').trim(),
  };
}

/** The types that a citation may mean, the likeliest first: «المرسوم» is said of legislative decrees as well. */
export function typesMeant({ type, quote }: Pick<Citation, 'type' | 'quote'>): ActType[] {
  if (type === 'decree' && !/جمهوري|ملكي/.test(fold(quote)))
    return ['decree', 'legislative-decree'];
  return type ? [type] : [];
}

/** Without a name, a number and a year must be all there is: `17/2012`, `17 لعام 2012`. */
function readBare(source: Source): CitationQuery | undefined {
  const found = readUnnamed(source);
  if (!found) return undefined;
  return { types: [], ...found, rest: '' };
}
