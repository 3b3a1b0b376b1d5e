import type { CitedDate } from './dates.ts';
import { isYear } from './dates.ts';
import { findConstitutionYear, isPlainTitle, readHead, type Head } from './head.ts';
import { readActNumber, type CitedNumber } from './number.ts';
import { readTail, type Tail } from './tail.ts';
import { at, isMark, type Token } from './tokens.ts';
import { words } from './spelling.ts';
import { actNouns, followers, numberMarks, type ActType } from './words.ts';

/** A text in tokens, and whether it is a reader's query, where less need be said. */
export interface Source {
  text: string;
  tokens: readonly Token[];
  isQuery: boolean;
}

/** One act that a name leads to; several share the name in «القانونين رقم 4 و5». */
export interface Reference {
  type?: ActType;
  number?: string;
  year?: number;
  date?: CitedDate;
  issuer?: string;
  /** Its first token, and the one after its last. */
  start: number;
  next: number;
}

/** Reads the acts named at a noun; nothing where no number (of a constitution, no year) follows. */
export function readActs(source: Source, index: number, hasArticles: boolean): Reference[] {
  const { tokens } = source;
  const noun = actNouns.get(at(tokens, index).text)?.value;
  if (noun?.type === 'constitution' || noun?.type === 'constitutional-declaration')
    return readConstitution(tokens, index, noun);
  const head = readHead(tokens, index);
  if (!head) return [];
  const first = readReference(source, head, index, head.number);
  if (!first || !isAct(source, head, index, first, hasArticles)) return [];
  const references = [first];
  for (let next = findSibling(source, head, first.next); next;) {
    const sibling = readReference(source, head, next.start, next.number);
    if (!sibling || !(head.isPlural || next.isAnnounced || isDated(sibling))) break;
    references.push(sibling);
    next = findSibling(source, head, sibling.next);
  }
  return shareYears(references);
}

/** A number with its year that is all of a query: `17/2012`, `رقم 17 لعام 2012`. */
export function readUnnamed(source: Source): { number: string; year: number } | undefined {
  const { tokens } = source;
  const start = numberMarks.has(at(tokens, 0).text) ? 1 : 0;
  const head: Head = { type: 'law', number: start, ...unnamed };
  const found = readReference(source, head, 0, start);
  const isWhole = found && found.next === tokens.length && !at(tokens, start).text.startsWith('0');
  if (!isWhole || !found.number || !found.year || !isPair(tokens, start)) return undefined;
  return { number: found.number, year: found.year };
}

const unnamed = { isPlural: false, isDefinite: false, isAnnounced: false, hasTitle: false };

/** Two bare numbers beside each other are no citation. */
function isPair(tokens: readonly Token[], start: number): boolean {
  return tokens.slice(start).some(({ kind }) => kind !== 'number');
}

function readConstitution(
  tokens: readonly Token[],
  index: number,
  { type, needsAdjective }: { type?: ActType; needsAdjective?: boolean },
): Reference[] {
  if (needsAdjective && !/^(ال)?دستوري$/.test(at(tokens, index + 1).text)) return [];
  const found = findConstitutionYear(tokens, index);
  return found && type ? [{ type, start: index, ...found }] : [];
}

type Numbered = Reference & { printed: CitedNumber };

function readReference(
  { text, tokens, isQuery }: Source,
  head: Head,
  start: number,
  place: number,
): Numbered | undefined {
  const found = readActNumber(text, tokens, place);
  if (!found) return undefined;
  const printed = { ...found, ...splitYearFirst(head.type, found.number) };
  const takesBare = isQuery || !isChanged(tokens, start);
  const tail = readTail(text, tokens, printed.next, takesBare);
  const bare = isQuery && tail.next === printed.next ? readBareYear(tokens, tail.next) : undefined;
  const { next, ...dating } = { ...tail, ...bare };
  const issuer = dating.issuer ?? nameIssuer(text, tokens, head);
  const isOwnYear = printed.year && (!dating.year || dating.year === printed.year);
  return {
    ...(head.type && { type: head.type }),
    number: printed.year && !isOwnYear ? `${printed.number}/${printed.year}` : printed.number,
    ...dating,
    ...(isOwnYear && { year: printed.year }),
    ...(issuer && { issuer }),
    start,
    next,
    printed,
  };
}

/** «القانون 2009/4»: laws and decrees have plain numbers, so the year is the part that can be one. */
function splitYearFirst(
  type: ActType | undefined,
  printed: string,
): Pick<CitedNumber, 'number' | 'year'> | undefined {
  const [, year, number] = /^(\d{4})\/(\d{1,3})$/.exec(printed) ?? [];
  const isPlain = type === 'law' || type === 'legislative-decree' || type === 'decree';
  return isPlain && number && isYear(Number(year)) ? { number, year: Number(year) } : undefined;
}

function readBareYear(tokens: readonly Token[], index: number): Partial<Tail> | undefined {
  const { kind, text } = at(tokens, index);
  const isBare = kind === 'number' && text.length === 4 && isYear(Number(text));
  return isBare ? { year: Number(text), next: index + 1 } : undefined;
}

function nameIssuer(text: string, tokens: readonly Token[], { issuer }: Head): string | undefined {
  return issuer && text.slice(at(tokens, issuer[0]).start, at(tokens, issuer[1]).end);
}

/** Whether a number after an act's noun is the act's, where «رقم» does not say so. */
function isAct(
  { tokens, isQuery }: Source,
  head: Head,
  index: number,
  { year, date, printed, next }: Numbered,
  hasArticles: boolean,
): boolean {
  if (head.isAnnounced) return true;
  if (printed.number.split('/').length > 2) return false;
  if (head.hasTitle && !isQuery && !isPlainTitle(tokens, index, head)) return false;
  if (year || date) return true;
  if (isYear(Number(printed.number))) return false;
  if (isQuery) return true;
  if (head.hasTitle) return false;
  if (hasArticles || printed.isMarked) return true;
  if (!head.isDefinite) return false;
  const follower = at(tokens, next);
  if (followers.has(follower.text)) return !isPercent(tokens, next);
  return !printed.isBracketed && follower.kind !== 'word' && follower.kind !== 'number';
}

function isPercent(tokens: readonly Token[], index: number): boolean {
  return words('المئة المائة الألف').has(at(tokens, index + 1).text);
}

interface Sibling {
  /** Its first token: «رقم» where it has its own. */
  start: number;
  number: number;
  isAnnounced: boolean;
}

/** The next number under the same name: «، ورقم (12)», «و5», «، 7». */
function findSibling({ tokens }: Source, head: Head, index: number): Sibling | undefined {
  const hasComma = isMark(at(tokens, index), '،,');
  const place = hasComma ? index + 1 : index;
  const { text } = at(tokens, place);
  if (joinedMarks.has(text)) return { start: place, number: place + 1, isAnnounced: true };
  if (joints.has(text)) {
    const isAnnounced = numberMarks.has(at(tokens, place + 1).text);
    return { start: place + 1, number: place + (isAnnounced ? 2 : 1), isAnnounced };
  }
  return hasComma && head.isPlural
    ? { start: place, number: place, isAnnounced: false }
    : undefined;
}

const joints = words('و أو ثم');
const joinedMarks = words('ورقم والرقم ورقمه وبرقم');

function isDated({ year, date }: Reference): boolean {
  return year !== undefined || date !== undefined;
}

/** «القانونين رقم 4 و5 لعام 2009»: the year holds for both. */
function shareYears(references: readonly Reference[]): Reference[] {
  return references.reduceRight<Reference[]>((shared, { ...reference }) => {
    const later = shared[0];
    const year = isDated(reference) ? reference.year : later?.date?.g ? undefined : later?.year;
    return [{ ...reference, ...(year !== undefined && { year }) }, ...shared];
  }, []);
}

const changes = words(
  `عدل عدلت ألغي ألغى ألغت يلغى تعديل إلغاء المعدل الملغى الملغي نشر ونشر ينشر وينشر تنشر طبق يطبق ينفذ يعمل صدق بدأ دخل نفذ بنفاذ العمل أوقف
   انتهى تعديله`,
);

/** Whether the text just before tells what became of the act, so that «عام 2012» is the year of that. */
function isChanged(tokens: readonly Token[], index: number): boolean {
  return [1, 2, 3].some((back) => changes.has(at(tokens, index - back).text));
}
