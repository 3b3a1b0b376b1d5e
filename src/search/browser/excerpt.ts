/** A piece of running text; the matched words are pieces of their own. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/** The text cut where the script changes: every second piece, from the second on, is a run of Latin script. */
export function splitLatin(text: string): string[] {
  return text.split(/([A-Za-z](?:[\w\s.,:/@+'’&-]*\w)?)/);
}
