import { findForbiddenCharacter } from '#arabic/hidden.ts';
import { untrustedMessages as messages } from './messages.ts';

/** Something wrong with a text, on one of its lines; the first is 1. */
export interface Fault {
  line: number;
  message: string;
}

/** Ten pages in one paragraph. */
const longestLine = 50_000;

/** What no text of the portal may have, whatever it says: characters that deceive, and lines without end. */
export function findTextFaults(text: string): Fault[] {
  const hidden = findForbiddenCharacter(text);
  const long = findLongLine(text);
  return [
    ...(hidden
      ? [{ line: lineAt(text, hidden.index), message: messages.hidden(hidden.name) }]
      : []),
    ...(long ? [{ line: long, message: messages.longLine(longestLine) }] : []),
  ];
}

/** The line of a place in a text; the first is 1. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1))
    line += 1;
  return line;
}

/** How many of these signs are in a text, counted no further than the limit. */
export function exceeds(text: string, signs: RegExp, limit: number): boolean {
  signs.lastIndex = 0;
  for (let count = 0; count <= limit; count += 1) if (!signs.exec(text)) return false;
  return true;
}

function findLongLine(text: string): number | undefined {
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const next = end < 0 ? text.length : end;
    if (next - start > longestLine) return line;
    start = next + 1;
  }
  return undefined;
}
