import { fold } from '#arabic/fold.ts';
import { isYear } from './dates.ts';
import { at, isMark, type Token } from './tokens.ts';
import {
  actAdjectives,
  actNouns,
  courts,
  issuerHeads,
  numberLeads,
  numberMarks,
  strangers,
  things,
  type ActType,
} from './words.ts';

/** The words of an act's name before its number: «المرسوم التشريعي رقم», «قرار وزير المالية رقم». */
export interface Head {
  type?: ActType;
  isPlural: boolean;
  isDefinite: boolean;
  /** The number is announced by «رقم». */
  isAnnounced: boolean;
  /** Words of the title stand between the noun and the number: «قانون العمل 17». */
  hasTitle: boolean;
  /** The tokens of the issuer's name, where the title is one. */
  issuer?: [first: number, last: number];
  /** The token of the number. */
  number: number;
}

/** The longest title between an act's noun and «رقم», in words. */
const longestTitle = 18;
const longestPlainTitle = 4;
const byLaw = new Set(['بقانون', 'بالقانون'].map(fold));

/** Reads the name of an act whose noun stands at `index` as far as its number; never across another act. */
export function readHead(tokens: readonly Token[], index: number): Head | undefined {
  const noun = actNouns.get(at(tokens, index).text);
  if (!noun) return undefined;
  const { type, isPlural = false, needsAdjective } = noun.value;
  const named = readAdjectives(tokens, index + 1, type);
  const isNamed = named.next > index + 1 || isAnnouncedAt(tokens, index + 1);
  if (needsAdjective && !(isNamed && (noun.isDefinite || named.next > index + 1))) return undefined;
  const title = readTitle(tokens, named.next, type);
  if (!title) return undefined;
  const issuer = type === 'law' ? undefined : findIssuer(tokens, named.next, title.end);
  return {
    ...(named.type && { type: named.type }),
    isPlural,
    isDefinite: noun.isDefinite || named.next > index + 1,
    isAnnounced: title.number > title.end,
    hasTitle: title.end > named.next,
    ...(issuer && { issuer }),
    number: title.number,
  };
}

/** Whether words of a title without «رقم» can be one: «قانون العمل 17», not «القانون خصص 17». */
export function isPlainTitle(
  tokens: readonly Token[],
  index: number,
  { isDefinite, number }: Head,
): boolean {
  const isShort = number - index - 1 <= longestPlainTitle;
  return !isDefinite && isShort && /^و?ال/.test(at(tokens, number - 1).text);
}

/** A constitution is known by its year alone: «دستور عام 1973», «الإعلان الدستوري لعام 2025». */
export function findConstitutionYear(
  tokens: readonly Token[],
  index: number,
): { year: number; next: number } | undefined {
  for (let place = index + 1; place < index + 9; place += 1) {
    const { kind, text } = at(tokens, place);
    const isOther = strangers.has(text) || actNouns.has(text) || articleLike.has(text);
    if (kind === 'number' && text.length === 4 && isYear(Number(text)))
      return isPlausibleYear(tokens, index, place)
        ? { year: Number(text), next: place + 1 }
        : undefined;
    if (kind !== 'word' || isOther) return undefined;
  }
  return undefined;
}

const articleLike = new Set(['في', 'على', 'منذ', 'حتى', 'قبل', 'بعد'].map(fold));
const yearLeads = new Set(['لعام', 'للعام', 'لسنة', 'عام', 'سنة'].map(fold));

function isPlausibleYear(tokens: readonly Token[], noun: number, year: number): boolean {
  return yearLeads.has(at(tokens, year - 1).text) || year <= noun + 2;
}

function readAdjectives(
  tokens: readonly Token[],
  index: number,
  type: ActType | undefined,
): { type: ActType | undefined; next: number } {
  const { text } = at(tokens, index);
  if (byLaw.has(text) && (type === 'decree' || type === 'decision'))
    return { type: type === 'decree' ? 'legislative-decree' : 'law', next: index + 1 };
  if (!actAdjectives.has(text)) return { type, next: index };
  const adjective = actAdjectives.get(text);
  if (adjective === 'constitutional-declaration')
    return { type, next: type === adjective ? index + 1 : index };
  if (type === 'constitutional-declaration') return { type, next: index };
  return { type: type === 'decree' ? (adjective ?? type) : type, next: index + 1 };
}

/** Where the title ends and where the number stands. */
function readTitle(
  tokens: readonly Token[],
  index: number,
  type: ActType | undefined,
): { end: number; number: number } | undefined {
  for (let place = index; place < index + longestTitle; place += 1) {
    const token = at(tokens, place);
    if (token.kind === 'number') return { end: place, number: place };
    if (isMark(token, '/') || (isMark(token, '([') && opensNumber(tokens, place + 1)))
      return { end: place, number: place };
    if (isMark(token, '()«»"“”')) continue;
    if (isMark(token, ':') && isAnnouncedAt(tokens, place + 1)) continue;
    if (token.kind !== 'word') return undefined;
    const number = findAnnounced(tokens, place);
    if (number !== undefined)
      return isThing(tokens, place - 1) ? undefined : { end: place, number };
    if (actNouns.has(token.text) || strangers.has(token.text)) return undefined;
    if (type !== 'law' && courts.has(token.text)) return undefined;
    if (isLetterOfSeries(tokens, place)) return { end: place, number: place };
  }
  return undefined;
}

/** «العقار رقم 5», but not «قرار الهيئة العامة للعقار رقم 5». */
function isThing(tokens: readonly Token[], index: number): boolean {
  return things.get(at(tokens, index).text)?.preposition === '';
}

/** The place after «رقم», «ذي الرقم», «ذوات الأرقام»; undefined where none stands. */
function findAnnounced(tokens: readonly Token[], index: number): number | undefined {
  if (numberLeads.has(at(tokens, index).text) && numberMarks.has(at(tokens, index + 1).text))
    return index + 2;
  return isAnnouncedAt(tokens, index) ? index + 1 : undefined;
}

function isAnnouncedAt(tokens: readonly Token[], index: number): boolean {
  return numberMarks.has(at(tokens, index).text);
}

function opensNumber(tokens: readonly Token[], index: number): boolean {
  return at(tokens, index).kind === 'number' || isLetterOfSeries(tokens, index);
}

/** «م/43» without «رقم» before it. */
function isLetterOfSeries(tokens: readonly Token[], index: number): boolean {
  const isLetter = at(tokens, index).text.length === 1 && at(tokens, index).kind === 'word';
  return isLetter && isMark(at(tokens, index + 1), '/') && at(tokens, index + 2).kind === 'number';
}

function findIssuer(
  tokens: readonly Token[],
  start: number,
  end: number,
): [number, number] | undefined {
  if (!issuerHeads.has(at(tokens, start).text)) return undefined;
  let last = start;
  while (last + 1 < end && at(tokens, last + 1).kind === 'word' && !isParticiple(tokens, last + 1))
    last += 1;
  return [start, last];
}

function isParticiple(tokens: readonly Token[], index: number): boolean {
  return participles.has(at(tokens, index).text);
}

const participles = new Set(
  ['القاضي', 'المتضمن', 'الصادر', 'المتعلق', 'الخاص', 'بشأن', 'ذي', 'ذو'].map(fold),
);
