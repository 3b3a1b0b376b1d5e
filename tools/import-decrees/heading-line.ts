import { fold } from '#arabic/fold.ts';
import { ordinal } from '#arabic/numerals.ts';
import { isOrdinal, readOrdinal } from '#domain/decree/citation/ordinals.ts';
import { at, isMark, tokenize, type Token } from '#domain/decree/citation/tokens.ts';

/** A line that opens an article or a division of an act. */
export interface HeadingLine {
  kind: 'article' | 'division';
  /** The words that name it: «المادة 12 مكرر», «الباب الأول». */
  label: string;
  /** The words after its name, with the marks between. */
  rest: string;
  /** Of an article; of «مكرر», the number that it repeats. */
  number: number;
  isRepeated: boolean;
  /** Of a division: the smaller, the wider. */
  rank: number;
}

/** Reads a line that begins with the name of an article or a division; undefined for others. */
export function readHeadingLine(line: string): HeadingLine | undefined {
  const text = line.slice(0, longest);
  const tokens = tokenize(text);
  const { text: noun } = at(tokens, 0);
  const found = articleNouns.has(noun) ? readArticle(tokens) : readDivision(tokens, noun);
  if (!found) return undefined;
  const number = at(tokens, found.first).start;
  const { end } = at(tokens, found.next - 1);
  const open = /[([«/"]*$/.exec(text.slice(at(tokens, 0).end, number))?.[0] ?? '';
  const label = `${text.slice(0, at(tokens, 0).end)} ${open}${text.slice(number, end)}`;
  return {
    kind: articleNouns.has(noun) ? 'article' : 'division',
    label: label.replace(/\s+/g, ' '),
    rest: line.slice(end),
    number: found.number,
    isRepeated: found.isRepeated ?? false,
    rank: ranks.get(noun) ?? 0,
  };
}

interface Found {
  first: number;
  next: number;
  number: number;
  isRepeated?: boolean;
}

const longest = 400;
const numberMark = fold('رقم');
const articleNouns = new Set(['المادة', 'مادة'].map(fold));

/** The wider first. «القسم» stands above «الباب» in some acts and below «الفصل» in others: see `structure.ts`. */
const ranks = new Map(
  ['كتاب', 'جزء', 'قسم', 'باب', 'فصل', 'فرع', 'مبحث', 'مطلب']
    .map(fold)
    .flatMap((noun, rank) => [[`ال${noun}`, rank + 1] as const, [noun, rank + 1] as const]),
);
export const sectionRank = 3;

function readArticle(tokens: readonly Token[]): Found | undefined {
  const first = skipOpening(tokens, 1);
  const { kind, text } = at(tokens, first);
  const worded = readArticleOrdinal(tokens, first);
  const number = kind === 'number' && text.length <= 4 ? Number(text) : worded?.value;
  if (!number) return undefined;
  let next = skipClosing(tokens, worded?.next ?? first + 1, first > 1);
  const isRepeated = repeated.has(at(tokens, next).text);
  if (isRepeated) next = skipRepetition(tokens, next + 1);
  next = skipClosing(tokens, next, first > 1);
  return { first, next, number, isRepeated };
}

/** Also without the و that was lost in «الخامسة الثلاثون». */
function readArticleOrdinal(
  tokens: readonly Token[],
  index: number,
): { value: number; next: number } | undefined {
  const unit = readOrdinal(tokens, index, 0);
  const { text } = at(tokens, unit?.next ?? index);
  const tens =
    unit && unit.value < 10 && isOrdinal(text) ? readOrdinal(tokens, unit.next, 0) : undefined;
  return unit && tens && tens.value >= 20 && tens.value < 100
    ? { value: unit.value + tens.value, next: tens.next }
    : unit;
}

function skipOpening(tokens: readonly Token[], index: number): number {
  let place = index;
  while (
    place < index + 3 &&
    (isMark(at(tokens, place), ':([«/"') || at(tokens, place).text === numberMark)
  )
    place += 1;
  return place;
}

function skipClosing(tokens: readonly Token[], index: number, isOpen: boolean): number {
  return isOpen && isMark(at(tokens, index), ')]»/"') ? index + 1 : index;
}

/** «مكرر (1)», «مكرر/أ», «مكرر ثانياً». */
function skipRepetition(tokens: readonly Token[], index: number): number {
  const isOpen = isMark(at(tokens, index), '(/[');
  const { kind, text } = at(tokens, isOpen ? index + 1 : index);
  const isWhich = isOpen && (kind === 'number' || text.length <= 2);
  if (!isWhich) return index;
  return skipClosing(tokens, index + 2, true);
}

const repeated = new Set(['مكرر', 'مكررة', 'مكررا'].map(fold));

function readDivision(tokens: readonly Token[], noun: string): Found | undefined {
  if (!ranks.has(noun)) return undefined;
  const first = skipOpening(tokens, 1);
  const { kind, text } = at(tokens, first);
  const isOpen = first > 1;
  if (kind === 'number' && text.length <= 3)
    return { first, next: skipClosing(tokens, first + 1, isOpen), number: Number(text) };
  const length = [3, 2, 1].find((count) => ordinals.has(join(tokens, first, count)));
  if (!length) return undefined;
  const number = ordinals.get(join(tokens, first, length)) ?? 0;
  return { first, next: skipClosing(tokens, first + length, isOpen), number };
}

function join(tokens: readonly Token[], index: number, count: number): string {
  return Array.from({ length: count }, (_, step) => at(tokens, index + step).text).join(' ');
}

const ordinals = new Map([
  ...Array.from({ length: 99 }, (_, index) => {
    const words = fold(ordinal(index + 1, 'masculine'));
    return [
      [words, index + 1] as const,
      [words.replace(/ون$/, 'ين'), index + 1] as const,
      [words.replace(/ عشر$/, ' عشره'), index + 1] as const,
    ];
  }).flat(),
  ...['التمهيدي', 'الافتتاحي', 'الختامي', 'الأخير', 'الوحيد'].map(
    (word) => [fold(word), 0] as const,
  ),
]);
