/** One act as a reader found it, before anything in it is understood. */
export interface SourceAct {
  /** The file, from the folder that is imported; of a list, with the line or the number of the row. */
  name: string;
  /** What the file says of the act beside its text, under the names of the file. */
  fields: Map<string, SourceField>;
  /** The text as Markdown: headings where the file marks them, raw HTML and active links disarmed. */
  text: string;
  /** The line of the file on which the text begins; absent where the text was put together from elements. */
  line?: number | undefined;
  /** Front matter or a row as it was read, in case that it is an entry of ours. */
  entry?: unknown;
  warnings: string[];
}

export interface SourceField {
  value: string;
  line?: number | undefined;
}

/** Something that could not be read, and why. */
export interface Unreadable {
  name: string;
  reason: string;
}

/** Thrown by a reader that can make nothing of a file; its message is the reason that is reported. */
export class ReadError extends Error {}

/** Field names that vary in case and separators are one: `'Issue-Date'`, `'issue_date'`. */
export function fieldKey(name: string): string {
  return name.toLowerCase().replace(/[\s_:.-]+/g, '');
}

/** The line of a place in a text that begins on line `first`. */
export function lineAt(text: string, place: number, first = 1): number {
  return first + (text.slice(0, place).match(/\n/g)?.length ?? 0);
}
