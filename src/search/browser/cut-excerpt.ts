import { splitTokens, type Token } from '#arabic/tokens.ts';
import type { ExcerptPart } from './excerpt.ts';

const length = 32;
/** Words before the first match, so that it does not begin the excerpt out of nowhere. */
const lead = 6;

export interface Excerpt {
  parts: ExcerptPart[];
  /** Where in the text its matches are, close together, or its first word. */
  at: number;
}

/**
 * The part of a text with the most of the words asked for, these as parts of their own. `wordOf` says which word of
 * the query a folded word is a form of. `from` is where to begin looking: at an article that was asked for. The text in
 * tokens can be given by who has it.
 */
export function cutExcerpt(
  text: string,
  wordOf: (word: string) => number | undefined,
  from = 0,
  allTokens: readonly Token[] = splitTokens(text),
): Excerpt {
  const tokens = allTokens.filter(({ start }) => start >= from);
  const words = tokens.map(({ word }) => wordOf(word));
  const { first, tight } = from > 0 ? { first: 0, tight: 0 } : bestWindow(words);
  const begin = from > 0 ? 0 : Math.max(0, first - lead);
  const shown = tokens.slice(begin, begin + length);
  const isMatch = (index: number) => words[begin + index] !== undefined;
  return {
    parts: partsOf(text, shown, isMatch, begin > 0 || from > 0, begin + length < tokens.length),
    at: tokens[tight]?.start ?? 0,
  };
}

/** The part that has the most different words, then the most words. */
function bestWindow(words: readonly (number | undefined)[]): Window {
  const inside = new Map<number, number>();
  let [best, bestValue, count] = [0, 0, 0];
  const span = length - lead;
  for (let end = 0; end < words.length; end += 1) {
    const entering = words[end];
    if (entering !== undefined) {
      inside.set(entering, (inside.get(entering) ?? 0) + 1);
      count += 1;
    }
    const leaving = words[end - span];
    if (leaving !== undefined) {
      const left = (inside.get(leaving) ?? 1) - 1;
      if (left > 0) inside.set(leaving, left);
      else inside.delete(leaving);
      count -= 1;
    }
    const value = inside.size * span + count;
    if (entering !== undefined && value > bestValue) {
      bestValue = value;
      best = end;
    }
  }
  const from = Math.max(0, best - span + 1);
  const first = words.findIndex((word, index) => index >= from && word !== undefined);
  return { first: Math.max(0, first), tight: tightStart(words, from, best) };
}

/** Where a part can begin without losing any of its words: a repetition before the others says little. */
function tightStart(words: readonly (number | undefined)[], from: number, to: number): number {
  const last = new Map<number, number>();
  for (let index = from; index <= to; index += 1) {
    const word = words[index];
    if (word !== undefined) last.set(word, index);
  }
  if (last.size > 1) return Math.min(...last.values());
  return Math.max(
    0,
    words.findIndex((word, index) => index >= from && word !== undefined),
  );
}

interface Window {
  /** The first of its words. */
  first: number;
  /** The first that no later one repeats. */
  tight: number;
}

function partsOf(
  text: string,
  tokens: readonly Token[],
  isMatch: (index: number) => boolean,
  isCutBefore: boolean,
  isCutAfter: boolean,
): ExcerptPart[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return [];
  const parts: ExcerptPart[] = isCutBefore ? [{ text: '…', isMatch: false }] : [];
  let at = isCutBefore ? first.start : 0;
  for (const [index, { start, end }] of tokens.entries()) {
    if (!isMatch(index)) continue;
    if (start > at) parts.push({ text: tidy(text.slice(at, start)), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  const end = isCutAfter ? last.end : text.length;
  const rest = tidy(text.slice(at, end)) + (isCutAfter ? '…' : '');
  return rest ? [...parts, { text: rest, isMatch: false }] : parts;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ');
