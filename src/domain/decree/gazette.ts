import { toWesternDigits } from '#arabic/digits.ts';
import type { Decree } from '#schema/decree.ts';

/** One issue of the official gazette, in which several acts may stand. */
export interface GazetteIssue {
  /** As addresses name it: `2004-50-bis`. */
  key: string;
  year: number;
  /** As printed: `50 مكرر`. */
  issue: string;
}

/** The issue that an act was published in; undefined where its number or its year is not known for certain. */
export function issueOf({ gazette }: Pick<Decree, 'gazette'>): GazetteIssue | undefined {
  const year = gazette?.date?.slice(0, 4);
  const name = gazette && latinName(gazette.issue);
  return year && name
    ? { key: `${year}-${name}`, year: Number(year), issue: gazette.issue }
    : undefined;
}

/** `{ year: 2004, issue: '50 مكرر' }` // => `'الجريدة الرسمية: العدد 50 مكرر لعام 2004'` */
export function nameIssue({ issue, year }: Pick<GazetteIssue, 'issue' | 'year'>): string {
  return `الجريدة الرسمية: العدد ${issue} لعام ${year}`;
}

/** Newest first, for `Array.sort`. */
export function compareIssues(a: GazetteIssue, b: GazetteIssue): number {
  return b.year - a.year || numbers.compare(b.key, a.key);
}

const numbers = new Intl.Collator('en', { numeric: true });

/** What is printed beside the number of an issue, as addresses say it. */
const marks: Record<string, string> = {
  مكرر: 'bis',
  ملحق: 'supplement',
  خاص: 'special',
  ممتاز: 'extra',
};

/** Undefined for a name with words that an address cannot tell from others. */
function latinName(issue: string): string | undefined {
  const words = toWesternDigits(issue).match(/[\p{L}\p{N}]+/gu) ?? [];
  const latin = words.map((word) => (/^[a-z0-9]+$/i.test(word) ? word.toLowerCase() : marks[word]));
  return words.length > 0 && !latin.includes(undefined) ? latin.join('-') : undefined;
}
