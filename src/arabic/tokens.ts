import { fold } from './fold.ts';

/** A word or a number of a text. `start` and `end` are its place in the text as it was given. */
export interface Token {
  start: number;
  end: number;
  /** The folded word: the same for every spelling of it. */
  word: string;
}

// Marks, tatweel and invisible controls belong to the letter that they follow. «عبدالله» is «عبد الله» in one word.
const TOKEN =
  /\p{Nd}+|(?<![\p{L}\p{M}\p{Cf}\u0640])ع\p{M}*ب\p{M}*د\p{M}*(?=[اٱ]\p{M}*ل\p{M}*\p{L})|\p{L}[\p{L}\p{M}\p{Cf}\u0640]*/gu;

/**
 * The words and numbers of a text, in order. What holds nothing but silent signs («ء») is not a word. Linear in time.
 * `'القانون /٤/' // => القانون at 0–7, 4 at 9–10`
 */
export function splitTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = foldWord(match[0]);
    if (word) tokens.push({ start: match.index, end: match.index + match[0].length, word });
  }
  return tokens;
}

/** The folded words alone. `'وَالقانون، رقم ١٧' // => ['والقانون', 'رقم', '17']` */
export function foldedWords(text: string): string[] {
  return (text.match(TOKEN) ?? []).map(foldWord).filter(Boolean);
}

/** Words repeat, so folding each once makes reading an archive several times faster. */
const known = new Map<string, string>();
const mostKnown = 200_000;

function foldWord(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const folded = fold(word);
  if (known.size >= mostKnown) known.clear();
  known.set(word, folded);
  return folded;
}
