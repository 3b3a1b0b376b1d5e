import { fold } from '#arabic/fold.ts';
import { toWesternDigits } from '#arabic/digits.ts';
import { isYear } from './dates.ts';
import { at, isMark, type Token } from './tokens.ts';
import { units } from './words.ts';

/** The number of an act at a place in a text. */
export interface CitedNumber {
  /** As printed, digits Western, without the marks around it: `17`, `3039/1`, `م/43`. */
  number: string;
  /** Of `148/1949`. */
  year?: number;
  /** It stands between slashes, as numbers of Syrian acts often do: `/17/`. */
  isMarked: boolean;
  isBracketed: boolean;
  next: number;
}

/** The longest number within brackets, in tokens: `(4-123-2020/م.و)`. */
const longest = 14;
const mostDigits = 7;

/** Reads `17`, `/17/`, `(17)`, `(م/43)`, `148/1949`; undefined for amounts, times, percentages and days. */
export function readActNumber(
  text: string,
  tokens: readonly Token[],
  index: number,
): CitedNumber | undefined {
  let place = isMark(at(tokens, index), ':') ? index + 1 : index;
  const openers = { bracket: false, slash: false };
  for (const limit = place + 4; place < limit; place += 1) {
    if (isMark(at(tokens, place), '([«"')) openers.bracket = true;
    else if (isMark(at(tokens, place), '/')) openers.slash = true;
    else break;
  }
  const end = openers.bracket ? findClosing(tokens, place) : findEnd(tokens, place);
  if (end === undefined) return undefined;
  const parts = tokens.slice(place, end);
  while (isMark(parts.at(-1) ?? at([], 0), '/-–.')) parts.pop();
  const found = toNumber(text, parts);
  if (!found) return undefined;
  let next = end;
  const isClosed = isMark(at(tokens, next), '/') || isMark(at(tokens, next - 1), '/');
  if (openers.slash && isMark(at(tokens, next), '/')) next += 1;
  for (const limit = next + 2; next < limit && openers.bracket; next += 1)
    if (!isMark(at(tokens, next), ')]»"')) break;
  if (isAmount(tokens, next)) return undefined;
  return {
    ...found,
    isMarked: openers.slash && isClosed,
    isBracketed: openers.bracket,
    next,
  };
}

/** Where the bracket closes that holds a number and nothing else. */
function findClosing(tokens: readonly Token[], index: number): number | undefined {
  for (let place = index; place < index + longest; place += 1) {
    const token = at(tokens, place);
    if (isMark(token, ')]»"')) return place;
    if (token.kind === 'word' ? token.text.length > 3 : !isPart(token)) return undefined;
  }
  return undefined;
}

function isPart(token: Token): boolean {
  return token.kind === 'number' || isMark(token, '/-–.\\_');
}

/** Where a number without brackets ends: after its digits and the parts tied to them by «/» or «-». */
function findEnd(tokens: readonly Token[], index: number): number | undefined {
  let place = index;
  if (isSeries(tokens, place) && isMark(at(tokens, place + 1), '/')) place += 2;
  if (at(tokens, place).kind !== 'number') return undefined;
  place += 1;
  for (const limit = index + longest; place < limit;) {
    const [tie, part] = [at(tokens, place), at(tokens, place + 1)];
    const isTied =
      isMark(tie, '/') || (isMark(tie, '-–.') && isTight(tokens, place) && part.kind === 'number');
    if (!isTied) break;
    if (part.kind === 'number') place += 2;
    else if (isMark(tie, '/') && isSeries(tokens, place + 1)) place = skipSeries(tokens, place + 1);
    else break;
  }
  return place;
}

/** A letter or two of a series: the م of «م/43», the «م.و» of «15/م.و». */
function isSeries(tokens: readonly Token[], index: number): boolean {
  const { kind, text } = at(tokens, index);
  return kind === 'word' && text.length === 1 && text !== fold('و')
    ? true
    : kind === 'word' && text === fold('و') && at(tokens, index + 1).kind !== 'number';
}

function skipSeries(tokens: readonly Token[], index: number): number {
  let place = index + 1;
  while (place < index + 6 && isMark(at(tokens, place), '.') && isLetter(at(tokens, place + 1)))
    place += 2;
  const isSpaced = isLetter(at(tokens, place)) && at(tokens, place).text !== fold('و');
  return isSpaced && at(tokens, place + 1).kind === 'word' ? place + 1 : place;
}

function isLetter({ kind, text }: Token): boolean {
  return kind === 'word' && text.length === 1;
}

/** Whether a mark ties what stands before it to what follows. */
function isTight(tokens: readonly Token[], index: number): boolean {
  return !at(tokens, index).isApart && !at(tokens, index + 1).isApart;
}

function toNumber(
  text: string,
  parts: readonly Token[],
): Pick<CitedNumber, 'number' | 'year'> | undefined {
  const numbers = parts.filter(({ kind }) => kind === 'number').map((part) => part.text);
  if (numbers.length === 0 || numbers.some((digits) => digits.length > mostDigits))
    return undefined;
  if (numbers.every((digits) => /^0+$/.test(digits))) return undefined;
  if (parts.some((part) => isMark(part, '.')) && numbers.length > 1) return undefined;
  const [number = '', year = ''] = numbers;
  const isPair = parts.length === 3 && numbers.length === 2;
  if (isPair && year.length === 4 && isYear(Number(year)) && number.length < 5)
    return { number: plain(number), year: Number(year) };
  if (parts.length === 1) return { number: plain(number) };
  const printed = parts.map(({ kind, start, end }, index) => {
    const isSpaced = kind === 'word' && parts[index - 1]?.kind === 'word';
    return `${isSpaced ? ' ' : ''}${clean(text.slice(start, end))}`;
  });
  return { number: printed.join('') };
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function clean(printed: string): string {
  return toWesternDigits(printed)
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace('–', '-');
}

function isAmount(tokens: readonly Token[], index: number): boolean {
  const token = at(tokens, index);
  return (
    (units.has(token.text) && !isYearAt(tokens, index + 1)) ||
    isMark(token, '%٪') ||
    (isMark(token, ':,٫٬.') && isTight(tokens, index) && at(tokens, index + 1).kind === 'number')
  );
}

/** «القانون رقم 10 عام 2018» counts no years. */
function isYearAt(tokens: readonly Token[], index: number): boolean {
  const { kind, text } = at(tokens, index);
  return kind === 'number' && text.length === 4 && isYear(Number(text));
}
