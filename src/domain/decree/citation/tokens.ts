import { toWesternDigits } from '#arabic/digits.ts';
import { fold } from '#arabic/fold.ts';

/** A word, a run of digits, one mark of punctuation, or the blank line between two paragraphs. */
export interface Token {
  kind: 'word' | 'number' | 'mark' | 'break' | 'end';
  /** Words folded, digits Western. */
  text: string;
  /** Its place in the text. */
  start: number;
  end: number;
}

// The bounds keep words of megabytes off the stack of the matcher.
const pattern =
  /([\p{L}\p{M}](?:\p{Cf}{0,9}[\p{L}\p{M}]){0,99})|([0-9٠-٩۰-۹]+)|(\n[^\S\n]*\n)|[^\s\p{Cf}]/gu;
const nothing: Token = { kind: 'end', text: '', start: 0, end: 0 };

/** The tokens of a text, without its white space and invisible marks. Takes linear time. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(pattern)) {
    const [whole, word, number, blank] = found;
    const start = found.index;
    const kind = word ? 'word' : number ? 'number' : blank ? 'break' : 'mark';
    const folded = word ? fold(word) : toWesternDigits(whole);
    tokens.push({ kind, text: folded, start, end: start + whole.length });
  }
  return tokens;
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
