import { contentMessages } from './content-messages.ts';
import { lineAt } from './untrusted/text-faults.ts';

/** A file in four pieces that make it whole again when joined; `yaml` begins on the second line. */
export interface FrontMatter {
  /** The line of dashes above the data, with its break and any byte-order mark. */
  opening: string;
  yaml: string;
  /** The line of dashes below the data, without its break. */
  closing: string;
  /** From that break to the end of the file. */
  body: string;
}

/** Front matter is what stands between two lines of exactly three dashes; nothing else may open it. */
export function splitFrontMatter(text: string): FrontMatter | { line: number; message: string } {
  const first = text.indexOf('\n') + 1 || text.length;
  const opening = text.slice(0, first);
  const marker = opening.replace(/^\uFEFF/, '').trimEnd();
  if (!marker.startsWith('---')) return { line: 1, message: contentMessages.noFrontMatter() };
  if (marker !== '---')
    return { line: 1, message: contentMessages.codeFrontMatter(marker.slice(0, 40)) };
  const closing = /(?<=^|\n)---[ \t]*(?=\r?\n|$)/.exec(text.slice(first));
  if (!closing) return { line: 1, message: contentMessages.unclosedFrontMatter() };
  const end = first + closing.index;
  // What stands on such a line would be data to us and the end of the data to Astro.
  const other = /^(?:---|\+\+\+).*/m.exec(text.slice(first, end));
  if (other) {
    const line = lineAt(text, first + other.index);
    return { line, message: contentMessages.codeFrontMatter(other[0].slice(0, 40)) };
  }
  return {
    opening,
    yaml: text.slice(first, end),
    closing: closing[0],
    body: text.slice(end + closing[0].length),
  };
}
