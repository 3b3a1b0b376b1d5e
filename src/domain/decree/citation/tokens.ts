import { toWesternDigits } from '#arabic/digits.ts';
import { fold } from '#arabic/fold.ts';

/** A word, a run of digits, one mark of punctuation, or the blank line between two paragraphs. */
export interface Token {
  kind: 'word' | 'number' | 'mark' | 'break' | 'end';
  /** Words folded, digits Western. */
  text: string;
  /** White space stands before it. */
  isApart: boolean;
  /** Its place in the text. */
  start: number;
  end: number;
}

// The bounds keep words of megabytes off the stack of the matcher.
const pattern =
  /[\p{L}\p{M}](?:\p{Cf}{0,9}[\p{L}\p{M}]){0,99}|[0-9٠-٩۰-۹]+|\n[^\S\n]*\n|[^\s\p{Cf}]/gu;
const letter = /^[\p{L}\p{M}]/u;
const digit = /^[0-9٠-٩۰-۹]/;
const nothing: Token = { kind: 'end', text: '', isApart: true, start: 0, end: 0 };

/** The tokens of a text, without its white space and invisible marks. Takes linear time. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: printed, index: start } of text.matchAll(pattern)) {
    const kind = kindOf(printed);
    const isApart = start > last && /\s/.test(text.slice(last, start));
    const token = kind === 'word' ? foldWord(printed) : toWesternDigits(printed);
    last = start + printed.length;
    tokens.push({ kind, text: token, isApart, start, end: last });
  }
  return tokens;
}

/** Words repeat: folding each once reads an archive several times faster. */
const folded = new Map<string, string>();
const mostFolded = 100_000;

function foldWord(printed: string): string {
  const known = folded.get(printed);
  if (known !== undefined) return known;
  const word = fold(printed);
  if (folded.size >= mostFolded) folded.clear();
  folded.set(printed, word);
  return word;
}

function kindOf(printed: string): Token['kind'] {
  if (letter.test(printed)) return 'word';
  if (digit.test(printed)) return 'number';
  return printed.startsWith('\n') ? 'break' : 'mark';
}

/** The token at a place; one of kind `end` outside the text. */
export function at(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? nothing;
}

/** Whether the token is one of these marks. */
export function isMark({ kind, text }: Token, marks: string): boolean {
  return kind === 'mark' && marks.includes(text);
}

/** Where the place after the first so many letters of a word is, with the marks that stand on them. */
export function skipLetters(text: string, start: number, count: number): number {
  let index = start;
  for (let letters = 0; index < text.length; index += 1) {
    letters += fold(text.charAt(index)).length;
    if (letters > count) break;
  }
  return index;
}
