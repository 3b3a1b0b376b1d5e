import { fold } from '#arabic/fold.ts';
import { isOrdinal, readOrdinal } from './ordinals.ts';
import { articleLetters } from './letters.ts';
import { at, isMark, type Token } from './tokens.ts';
import { spell, words } from './spelling.ts';

/** One article, or all from the first to the last. */
type Range = readonly [first: string, last: string];

/** The articles named at a place, in the order of the text. */
export interface CitedArticles {
  ranges: Range[];
  next: number;
}

/** One article as anchors name it, and the token after it. */
export interface CitedArticle {
  name: string;
  next: number;
}

export const articleNouns = spell<true>([[true, 'مادة مادتان مادتين مادتا مادتي مواد']]);
const paragraphWords = words(
  `فقرة الفقرة والفقرة الفقرتين والفقرتين الفقرات بند البند والبند والبندين البنود نقطة النقطة`,
);
const joinedParagraphs = words('والفقرة والفقرتين والبند والبندين');
/** «والفقرة (٣) من»: in tokens. */
const longestLink = 9;
/** What may stand between an article and its act: «المادة 5 من أحكام القانون». */
const betweens = words('المعدلة المذكورة أحكام نص نصوص ذات نفس');
const from = fold('من');
const and = fold('و');
const or = fold('أو');
const numberMark = fold('رقم');
const repeated = words('مكرر مكررة مكررا مكررتين');
const until = words('إلى حتى ولغاية لغاية');

/** «المواد 1 إلى 9999»: a longer range is a misprint, and keeps its ends alone. */
const longestRange = 300;

/** The articles after the noun at `index`: `'المادتين 3 و4'`, `'المواد من 3 إلى 7'`, `'المادة 5 مكرر'`. */
export function readArticles(tokens: readonly Token[], index: number): CitedArticles | undefined {
  const ranges: Range[] = [];
  const lead = at(tokens, index + 1).text;
  let item = readItem(
    tokens,
    lead === from || lead === numberMark || lead === ':' ? index + 2 : index + 1,
  );
  let next = index + 1;
  while (item) {
    const end: CitedArticle | undefined = isRange(at(tokens, item.next))
      ? readItem(tokens, item.next + 1)
      : undefined;
    ranges.push([item.name, (end ?? item).name]);
    next = (end ?? item).next;
    item = readNextItem(tokens, next);
  }
  return ranges.length ? { ranges, next: skipParagraphs(tokens, next) } : undefined;
}

/** Every article of the ranges once, as anchors name them: `['3', '4', '12-bis']`. */
export function nameArticles(ranges: readonly Range[]): string[] {
  return [...new Set(ranges.flatMap(([first, last]) => [first, ...between(first, last), last]))];
}

/** Whether the act at a place is the one whose articles end at another: «المادة 5 من أحكام القانون». */
export function isOwner(tokens: readonly Token[], after: number, act: number): boolean {
  let place = after;
  while (place < act && place < after + 5) {
    const token = at(tokens, place);
    if (token.text !== from && !betweens.has(token.text) && !isMark(token, ')/،')) return false;
    place += 1;
  }
  return place === act && tokens.slice(after, act).some(({ text }) => text === from);
}

/**
 * Whether an article noun goes on with the list before it: «المادة 3 والمادة 5», «المادة 3 والفقرة ب من
 * المادة 5».
 */
export function isSameList(tokens: readonly Token[], after: number, noun: number): boolean {
  const links = tokens.slice(after, Math.min(noun, after + longestLink));
  const isJoined =
    articleNouns.get(at(tokens, noun).text)?.isJoined ||
    links.some(({ text }) => joinedParagraphs.has(text));
  return isJoined === true && noun - after < longestLink && links.every(isLink);
}

function isLink(token: Token): boolean {
  if (token.kind === 'number' || isMark(token, '()/،')) return true;
  const isWord = token.text.length <= 2 || paragraphWords.has(token.text);
  return token.kind === 'word' && (isWord || isOrdinal(token.text));
}

function isRange(token: Token): boolean {
  return until.has(token.text) || isMark(token, '-–');
}

function between(a: string, b: string): string[] {
  const [start, end] = [Number(a), Number(b)];
  const length = end - start;
  if (!(length > 1 && length <= longestRange)) return [];
  return Array.from({ length: length - 1 }, (_, step) => String(start + step + 1));
}

function readNextItem(tokens: readonly Token[], index: number): CitedArticle | undefined {
  const { kind, text } = at(tokens, index);
  if (text === and || text === or) return readItem(tokens, index + 1);
  if (isMark(at(tokens, index), '،,')) {
    const joint = at(tokens, index + 1).text;
    if (joint === and || joint === or) return readItem(tokens, index + 2);
    return readItem(tokens, index + 1) ?? readItem(tokens, index + 1, 1);
  }
  return kind === 'word' && text.startsWith(and) ? readItem(tokens, index, 1) : undefined;
}

/** One article: `12`, `(12)`, `/12/`, `12/أ`, `5 مكرر`, `5 مكرر/2/`, `الثالثة والعشرين`. */
export function readItem(
  tokens: readonly Token[],
  index: number,
  attached = 0,
): CitedArticle | undefined {
  let place = index;
  while (isMark(at(tokens, place), '(/[«"') && place < index + 2) place += 1;
  const isOpen = place > index;
  const number = readNumber(tokens, place) ?? readOrdinalName(tokens, place, attached);
  if (!number) return undefined;
  place = skipSubdivision(tokens, number.next, isOpen);
  const bis = readRepeated(tokens, place);
  place = bis?.next ?? place;
  if (isOpen && isMark(at(tokens, place), ')/]»"')) place += 1;
  const outside = bis ? undefined : readRepeated(tokens, place);
  const suffix = bis?.name ?? outside?.name ?? '';
  return { name: `${number.name}${suffix}`, next: outside?.next ?? place };
}

function readNumber(tokens: readonly Token[], index: number): CitedArticle | undefined {
  const { kind, text } = at(tokens, index);
  if (kind !== 'number' || text.length > 4) return undefined;
  return toItem(text, index + 1);
}

function readOrdinalName(
  tokens: readonly Token[],
  index: number,
  attached: number,
): CitedArticle | undefined {
  const ordinal = readOrdinal(tokens, index, attached);
  return ordinal && toItem(String(ordinal.value), ordinal.next);
}

function toItem(number: string, next: number): CitedArticle | undefined {
  return Number(number) ? { name: String(Number(number)), next } : undefined;
}

/** «مكرر», «(مكرر)», and which one: `'-bis'`, `'-bis-2'`, `'-bis-a'`. */
function readRepeated(tokens: readonly Token[], index: number): CitedArticle | undefined {
  const isOpen = isMark(at(tokens, index), '(') && repeated.has(at(tokens, index + 1).text);
  const place = isOpen ? index + 1 : index;
  if (!repeated.has(at(tokens, place).text)) return undefined;
  const which = readWhich(tokens, place + 1);
  const next = which?.next ?? place + 1;
  return {
    name: which ? `-bis-${which.name}` : '-bis',
    next: isOpen && isMark(at(tokens, next), ')') ? next + 1 : next,
  };
}

/** The number or letter of a repeated article: `2`, `(2)`, `/أ/`, `أ`. */
function readWhich(tokens: readonly Token[], index: number): CitedArticle | undefined {
  const isOpen = isMark(at(tokens, index), '(/');
  const place = isOpen ? index + 1 : index;
  const { kind, text } = at(tokens, place);
  const name =
    kind === 'number' && text.length <= 2 ? String(Number(text)) : articleLetters.get(text);
  if (!name || (!isOpen && text === and)) return undefined;
  return { name, next: isOpen && isMark(at(tokens, place + 1), ')/') ? place + 2 : place + 1 };
}

/** Past the paragraph in «12/أ» and «12/2». */
function skipSubdivision(tokens: readonly Token[], index: number, isOpen: boolean): number {
  const { kind, text } = at(tokens, index + 1);
  if (!isMark(at(tokens, index), '/')) return index;
  const isPart =
    (kind === 'number' && text.length <= 2) ||
    (kind === 'word' && articleLetters.has(text) && text !== and);
  return isPart && !(isOpen && isMark(at(tokens, index + 2), '/')) ? index + 2 : index;
}

/** Past «(الفقرة ب)», «، فقرة 2 و3», «البند ثالثاً». */
function skipParagraphs(tokens: readonly Token[], index: number): number {
  let place = index;
  while (isMark(at(tokens, place), '(،/-') && place < index + 2) place += 1;
  const { text } = at(tokens, place);
  if (!paragraphWords.has(text) || joinedParagraphs.has(text)) return index;
  place += 1;
  const limit = place + 6;
  while (place < limit) {
    const token = at(tokens, place);
    const isPart =
      token.kind === 'number' ||
      isMark(token, '()/') ||
      (token.kind === 'word' && (token.text.length === 1 || ranks.has(token.text)));
    if (!isPart) break;
    place += 1;
  }
  return place;
}

const ranks = words('أولا ثانيا ثالثا رابعا خامسا سادسا سابعا الأولى الثانية الثالثة الرابعة');
