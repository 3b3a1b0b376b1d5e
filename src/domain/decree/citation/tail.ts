import { readDate, readYear, type CitedDate } from './dates.ts';
import { at, isMark, type Token } from './tokens.ts';
import { words } from './spelling.ts';
import { actNouns } from './words.ts';

/** What follows the number of an act: its year, its date, who issued it. */
export interface Tail {
  year?: number;
  date?: CitedDate;
  issuer?: string;
  next: number;
}

const yearWords = words('لعام للعام لسنة للسنة');
const bareYearWords = words('عام سنة');
const dateWords = words(
  'تاريخ وتاريخ بتاريخ وبتاريخ والتاريخ المؤرخ والمؤرخ المؤرخة مؤرخ مؤرخة ت تا والمؤرخة',
);
const issuedWords = words('الصادر الصادرة والصادر والصادرة صادر');
const inWords = words('في بتاريخ تاريخ يوم');
const byWords = words('عن من');
const accordingWords = words('الموافق الموافقة والموافق موافق');
const amendedWords = words('وتعديلاته وتعديلاتها المعدل');
const of = words('من ل م');

/** The longest name of an issuer, in words. */
const longestIssuer = 10;

/**
 * Reads on after a number as long as the text tells of the act. «عام 2012» and «في 3/4/2012» count only where
 * asked for: in «أُلغي القانون رقم 4 عام 2012» it is the year of something else.
 */
export function readTail(
  text: string,
  tokens: readonly Token[],
  index: number,
  takesBare: boolean,
): Tail {
  let tail: Tail = { next: index };
  for (let step = 0; step < 6; step += 1) {
    const found = readPiece(text, tokens, tail.next, takesBare && !tail.year && !tail.date);
    if (!found || isContradicted(tail, found)) break;
    tail = {
      ...found,
      ...tail,
      next: found.next,
      ...(tail.date && { date: { ...found.date, ...tail.date } }),
    };
  }
  return tail;
}

function isContradicted(tail: Tail, found: Tail): boolean {
  return Boolean((tail.date?.g && found.date?.g) || (tail.date?.h && found.date?.h));
}

function readPiece(
  text: string,
  tokens: readonly Token[],
  index: number,
  takesBare: boolean,
): Tail | undefined {
  const hasComma = isMark(at(tokens, index), '،,');
  const isClosed = isMark(at(tokens, index), '»"”)') && yearWords.has(at(tokens, index + 1).text);
  const place = hasComma || isClosed ? index + 1 : index;
  const word = at(tokens, place).text;
  if (accordingWords.has(word)) {
    const from = of.has(at(tokens, place + 1).text) ? place + 2 : place + 1;
    return readDate(tokens, from);
  }
  if (of.has(word) && accordingWords.has(at(tokens, place + 1).text))
    return readDate(tokens, place + 2);
  if (yearWords.has(word)) return readYear(tokens, skipColon(tokens, place + 1));
  if (takesBare && !hasComma && bareYearWords.has(word)) return readYear(tokens, place + 1);
  if (takesBare && !hasComma && word === 'في') return readDate(tokens, place + 1);
  if (dateWords.has(word)) {
    const from = inWords.has(at(tokens, place + 1).text) ? place + 2 : place + 1;
    return readDate(tokens, skipColon(tokens, from));
  }
  if (amendedWords.has(word)) {
    const after = at(tokens, place + 1).text;
    return yearWords.has(after) ? readYear(tokens, place + 2) : undefined;
  }
  return issuedWords.has(word) ? readIssue(text, tokens, place + 1) : undefined;
}

/** «الصادر في 1/2/2012», «الصادر عام 2012», «الصادر عن وزير المالية بتاريخ 3/4/2010». */
function readIssue(text: string, tokens: readonly Token[], index: number): Tail | undefined {
  const word = at(tokens, index).text;
  if (inWords.has(word)) {
    const place = inWords.has(at(tokens, index + 1).text) ? index + 2 : index + 1;
    const isYear = bareYearWords.has(at(tokens, place).text);
    return isYear ? readYear(tokens, place + 1) : readDate(tokens, place);
  }
  if (bareYearWords.has(word) || yearWords.has(word)) return readYear(tokens, index + 1);
  if (!byWords.has(word)) return undefined;
  for (let place = index + 1; place < index + longestIssuer; place += 1) {
    const token = at(tokens, place);
    if (token.kind !== 'word' || actNouns.has(token.text)) return undefined;
    const isDate = dateWords.has(token.text) || token.text === 'في';
    if (!isDate && !yearWords.has(token.text)) continue;
    const dating = isDate
      ? readDate(tokens, place + (inWords.has(at(tokens, place + 1).text) ? 2 : 1))
      : readYear(tokens, place + 1);
    if (!dating || place === index + 1) return undefined;
    const issuer = text.slice(at(tokens, index + 1).start, at(tokens, place - 1).end);
    return { ...dating, issuer };
  }
  return undefined;
}

function skipColon(tokens: readonly Token[], index: number): number {
  return isMark(at(tokens, index), ':') ? index + 1 : index;
}
