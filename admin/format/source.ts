/** A replacement of part of a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What edits are made from: the YAML text and the line break that new lines get. */
export interface Source {
  text: string;
  lineBreak: string;
}

/** The lines of a field or of an item of a list, with its own comments above it. */
export interface Extent {
  /** Where its own comments begin, or the thing itself where it shares its line with what holds it. */
  start: number;
  /** The end of its last line, without the break. */
  end: number;
  /** Whether nothing else stands before it on its first line. */
  isOnOwnLine: boolean;
  column: number;
}

/** Thrown where a structure is too unusual to be edited in place; what holds it is then written anew. */
export class Unspliceable extends Error {}

/** The text with its edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  const pieces = sorted.flatMap((edit) => {
    if (edit.start < at) throw new Unspliceable();
    const kept = text.slice(at, edit.start);
    at = edit.end;
    return [kept, edit.text];
  });
  return [...pieces, text.slice(at)].join('');
}

/** The lines of what begins at `first` and whose value ends at `last`. */
export function extentOf({ text }: Source, first: number, last: number): Extent {
  const lineStart = startOfLine(text, first);
  const column = first - lineStart;
  const isOnOwnLine = text.slice(lineStart, first).trim() === '';
  const end = withDeeperComments(text, endOfLine(text, trimmedEnd(text, first, last)), column);
  return {
    start: isOnOwnLine ? withOwnComments(text, lineStart) : first,
    end,
    isOnOwnLine,
    column,
  };
}

/** Takes lines away; of two blank lines that would meet, one goes with them. */
export function removeLines({ text }: Source, { start, end }: Extent): Edit {
  const next = nextLine(text, end);
  if (next === end) return { start: startWithBreak(text, start), end, text: '' };
  const above = text.slice(startOfLine(text, start - 1), start).trim();
  const isFirst = start === 0 || above === '' || above.endsWith(':');
  const stop = isFirst && isBlank(text, next) ? nextLine(text, endOfLine(text, next)) : next;
  return { start, end: stop, text: '' };
}

/** The end of a value without the blank lines that its parser counts to it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).replace(/(?:\r?\n[ \t]*)+$/, '').length;
}

/** Every line but the first moved to a column, and with the file's own line breaks. */
export function indent(block: string, column: number, lineBreak: string): string {
  return block
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => (index > 0 && line !== '' ? ' '.repeat(column) + line : line))
    .join(lineBreak);
}

function withOwnComments(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const above = startOfLine(text, start - 1);
    if (
      !/^[ \t]*#/.test(text.slice(above, start)) ||
      indentation(text, above) > indentation(text, lineStart)
    )
      break;
    start = above;
  }
  return start;
}

function withDeeperComments(text: string, lineEnd: number, column: number): number {
  let end = lineEnd;
  for (;;) {
    const next = nextLine(text, end);
    if (next === end || !/^[ \t]*#/.test(text.slice(next, endOfLine(text, next)))) return end;
    if (indentation(text, next) <= column) return end;
    end = endOfLine(text, next);
  }
}

function indentation(text: string, lineStart: number): number {
  return /^[ \t]*/.exec(text.slice(lineStart, lineStart + 200))?.[0].length ?? 0;
}

function isBlank(text: string, lineStart: number): boolean {
  return lineStart < text.length && text.slice(lineStart, endOfLine(text, lineStart)).trim() === '';
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The beginning of the line after the one that ends at `end`; `end` itself when there is none. */
function nextLine(text: string, end: number): number {
  return end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

function startWithBreak(text: string, start: number): number {
  return start - (/\r?\n$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}
