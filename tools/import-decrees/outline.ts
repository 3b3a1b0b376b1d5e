import { fold } from '#arabic/fold.ts';
import { sectionRank, type HeadingLine } from './heading-line.ts';

/** A line of a text, and what it is. */
export interface Line {
  text: string;
  /** The words after an article's name are its text, not its title. */
  body?: string;
  /** The level that the source gives a heading; absent for a line of its text. */
  level?: number;
  heading?: HeadingLine;
}

/** Writes lines with headings at the level that their place in the act gives them. */
export class Outline {
  readonly #lines: string[] = [];
  /** The ranks of the divisions that are open, the widest first. */
  #open: number[] = [];
  /** The headings above this place, as the source levelled them and as they are written. */
  #above: { source: number; level: number }[] = [];
  #sectionRank: number | undefined;

  add(line: Line): void {
    const { text, heading, level } = line;
    if (heading) this.#head(nameHeading(heading), this.#levelOf(heading), level);
    else if (level === undefined) this.#lines.push(text);
    else if (isFormula(text)) this.#lines.push('', text, '');
    else this.#head(text, this.#levelOfOther(text, level), level);
    if (line.body) this.#lines.push(line.body, '');
  }

  text(): string {
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #head(text: string, level: number, source = level): void {
    const written = Math.min(level, 6);
    this.#above = this.#above.filter((above) => above.level < written);
    this.#above.push({ source, level: written });
    this.#lines.push('', `${'#'.repeat(written)} ${text}`, '');
  }

  #levelOf({ kind, rank }: HeadingLine): number {
    if (kind === 'article') return 2 + this.#open.length;
    const own = rank === sectionRank ? (this.#sectionRank ??= this.#placeSection()) : rank;
    this.#open = [...this.#open.filter((open) => open < own), own];
    return 1 + this.#open.length;
  }

  /** Where the first «قسم» opens inside a «باب» or «فصل», sections are parts of those. */
  #placeSection(): number {
    return Math.max(sectionRank, (this.#open.at(-1) ?? 0) + 0.5);
  }

  /** Headings of other kinds keep their place below those that the source sets above them. */
  #levelOfOther(text: string, source: number): number {
    const above = this.#above.findLast((heading) => heading.source < source);
    const level = above ? above.level + 1 : 2;
    return clauses.has(wordsOf(text).split(' ')[0] ?? '')
      ? Math.max(level, 2 + this.#open.length)
      : level;
  }
}

export const leadingMarks = /^[\s)\]»/:،.–—ـ-]+/;

function nameHeading({ label, rest }: HeadingLine): string {
  const title = rest.replace(leadingMarks, '').replace(/[\s:،]+$/, '');
  return title ? `${label}: ${title}` : label;
}

const clauses = new Set(
  'اولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا حادي ثاني ثالث'.split(' '),
);

/** «يقرر ما يلي», «والله الموفق»: words that open or close the text, which some sources mark as headings. */
function isFormula(text: string): boolean {
  return /^(?:يقرر|تقرر|قرر|قررنا|يرسم|رسمنا|امرنا|يصدر|نصدر|والله|ان|وبعد|بعد|وبنا|بنا|بعون|نحن)(?:\s|$)/.test(
    wordsOf(text),
  );
}

/** The folded words of a line, without its marks. */
export function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
