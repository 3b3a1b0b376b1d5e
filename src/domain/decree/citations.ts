import type { CitedDate } from './citation/dates.ts';
import {
  articleNouns,
  isOwner,
  isSameList,
  nameArticles,
  readArticles,
  type CitedArticles,
} from './citation/articles.ts';
import { readActs, type Reference, type Source } from './citation/reader.ts';
import { findRelation } from './citation/relation.ts';
import { at, isMark, skipLetters, tokenize, type Token } from './citation/tokens.ts';
import { words, type Spelling } from './citation/spelling.ts';
import { actNouns, drafts, namedTexts, numberMarks, type ActType } from './citation/words.ts';
import type { RelationKind } from './relations.ts';

/** A legal act named in a text. What the text does not say is absent. */
export interface Citation {
  /** Its place in the text, from the articles named before it to its date. */
  start: number;
  end: number;
  /** The words at that place. */
  quote: string;
  /** As written: «المرسوم رقم 5» is a decree, whatever was meant; absent for royal orders and the like. */
  type?: ActType;
  /** As printed, digits Western: `17`, `3039/1`, `م/43`; absent for constitutions. */
  number?: string;
  /** Gregorian. */
  year?: number;
  date?: CitedDate;
  /** The issuer's name as written: «مجلس الوزراء». */
  issuer?: string;
  /** Named of it, as their anchors name them: `12`, `12-bis`. */
  articles: string[];
  /** What the words around say is done to it: «يلغى القانون رقم 4». */
  relation?: RelationKind;
}

/**
 * Every citation of a legal act in Arabic prose, in order. Takes linear time and never throws.
 * `'وفق المادة ١٢ من القانون /4/ لعام 2009'` // => one of law 4 of 2009, article 12
 */
export function parseCitations(text: string): Citation[] {
  return findCitations({ text, tokens: tokenize(text), isQuery: false });
}

/** The same for a text in tokens. */
export function findCitations(source: Source): Citation[] {
  const { tokens } = source;
  const found: Citation[] = [];
  let articles: Articles | undefined;
  let after = 0;
  for (let index = 0; index < tokens.length;) {
    const named = readNamedArticles(source, index, articles);
    if (named) {
      articles = named;
      index = named.next;
      continue;
    }
    const spelling = actNouns.get(at(tokens, index).text);
    if (!spelling) {
      index += 1;
      continue;
    }
    const start = findName(tokens, index, spelling, after) ?? index;
    const owned = articles && isOwnedBy(source, articles, start) ? articles : undefined;
    const references = readActs(source, index, owned !== undefined);
    const last = references.at(-1);
    const own = owned ?? (references.length === 1 && last && readOwn(source, last.next));
    if (last && !drafts.has(at(tokens, start - 1).text)) {
      const relation = findRelation(tokens, owned?.start ?? start, after);
      const [first, ...others] = references;
      found.push(
        ...(first ? [toCitation(source, { ...first, start }, relation, own || undefined)] : []),
        ...others.map((reference) => toCitation(source, reference, relation)),
      );
      after = own ? Math.max(own.next, last.next) : last.next;
    }
    index = Math.max(after, last?.next ?? index + 1);
  }
  return found;
}

/** Articles named before an act, from their first token. */
interface Articles extends CitedArticles {
  start: number;
}

function readNamedArticles(
  { tokens, isQuery }: Source,
  index: number,
  earlier: Articles | undefined,
): Articles | undefined {
  const { text } = at(tokens, index);
  if (!articleNouns.has(text) && !(isQuery && text === 'م')) return undefined;
  const read = readArticles(tokens, index);
  if (!read) return undefined;
  const isMore =
    earlier && earlier.ranges.length < longestList && isSameList(tokens, earlier.next, index);
  return isMore
    ? { ...read, start: earlier.start, ranges: [...earlier.ranges, ...read.ranges] }
    : { ...read, start: index };
}

/** «المادة 1 والمادة 2 …» for ever is no list, and joining it would take quadratic time. */
const longestList = 100;

function isOwnedBy({ tokens, isQuery }: Source, articles: Articles, act: number): boolean {
  return isOwner(tokens, articles.next, act) || (isQuery && articles.next === act);
}

/** Articles named after their act: «(المادة 5)», «ولا سيما المادة 7 منه». */
function readOwn({ tokens, isQuery }: Source, index: number): Articles | undefined {
  let place = index;
  while (
    place < index + 5 &&
    (isMark(at(tokens, place), '(،') || asides.has(at(tokens, place).text))
  )
    place += 1;
  const start = place;
  if (!articleNouns.has(at(tokens, start).text) && !(isQuery && at(tokens, start).text === 'م'))
    return undefined;
  const read = readArticles(tokens, start);
  if (!read) return undefined;
  const isBracketed = isMark(at(tokens, start - 1), '(') && isMark(at(tokens, read.next), ')');
  if (isBracketed || isQuery) return { start, ...read };
  return ofIt.has(at(tokens, read.next).text) ? { start, ...read, next: read.next + 1 } : undefined;
}

const asides = words('في وفي ولا سيما ولاسيما لاسيما لا وخاصة وبخاصة خاصة');
const ofIt = words('منه منها');

/**
 * The law that an act bears the number of, by its place: «قانون العقوبات الصادر بالمرسوم …». The nearest
 * noun that agrees with «الصادر» in gender.
 */
function findName(
  tokens: readonly Token[],
  index: number,
  { preposition }: Spelling<unknown>,
  after: number,
): number | undefined {
  let place = index - 1;
  if (means.has(at(tokens, place).text)) place -= 1;
  else if (preposition !== 'ب') return undefined;
  const gender = issued.find(([, forms]) => forms.has(at(tokens, place).text))?.[0];
  if (!gender) return undefined;
  place -= isMark(at(tokens, place - 1), '،,-–') ? 2 : 1;
  for (const limit = Math.max(after, place - longestName); place >= limit; place -= 1) {
    const token = at(tokens, place);
    if (token.kind !== 'word' && !isMark(token, '«»"“”()')) return undefined;
    if (namedTexts.get(token.text)?.value === gender) return place;
  }
  return undefined;
}

const longestName = 18;
const means = words('بموجب بمقتضى');
const issued = [
  ['masculine', words('الصادر صادر والصادر')],
  ['feminine', words('الصادرة صادرة والصادرة')],
] as const;

function toCitation(
  { text, tokens }: Source,
  { start, next, type, number, year, date, issuer }: Reference,
  relation: RelationKind | undefined,
  articles?: Articles,
): Citation {
  const from = startOf(text, at(tokens, Math.min(start, articles?.start ?? start)));
  const { end } = at(tokens, Math.max(next, articles?.next ?? next) - 1);
  return {
    start: from,
    end,
    quote: text.slice(from, end),
    ...(type && { type }),
    ...(number && { number }),
    ...(year && { year }),
    ...(date && { date }),
    ...(issuer && { issuer }),
    articles: nameArticles(articles?.ranges ?? []),
    ...(relation && { relation }),
  };
}

/** A name begins after the و and the ب attached to it. */
function startOf(text: string, { text: word, start }: Token): number {
  const spelling = actNouns.get(word) ?? namedTexts.get(word) ?? articleNouns.get(word);
  if (numberMarks.has(word) && word.startsWith('و')) return skipLetters(text, start, 1);
  return spelling?.attached ? skipLetters(text, start, spelling.attached) : start;
}
