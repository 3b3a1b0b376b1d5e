// Overrides show a text in another order than it is read in; tags, annotations and control codes show nothing at all.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control codes are what is looked for
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202D\u202E\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]|\r(?!\n)|\p{Cs}/gu;

// What pasting leaves behind: spaces without width, soft hyphens, embeddings, isolates, fillers, lost characters.
const DOUBTFUL =
  /[\u00AD\u115F\u1160\u180E\u200B\u2028-\u202C\u2060-\u206F\u3164\uFEFF\uFFA0\uFFFD]/gu;

/** A character that no reader sees, with its place in the text. */
export interface HiddenCharacter {
  index: number;
  /** As the Unicode standard names it: `'U+202E'`. */
  name: string;
}

/** The first character that has no place in a text of the portal: a control code, an override, half a character. */
export function findForbiddenCharacter(text: string): HiddenCharacter | undefined {
  return find(text, FORBIDDEN);
}

/** The first invisible character that is legal, and is seldom meant. Marks such as U+200E are no such. */
export function findDoubtfulCharacter(text: string): HiddenCharacter | undefined {
  return find(text, DOUBTFUL);
}

function find(text: string, characters: RegExp): HiddenCharacter | undefined {
  characters.lastIndex = 0;
  const found = characters.exec(text);
  return found ? { index: found.index, name: nameOf(found[0]) } : undefined;
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
