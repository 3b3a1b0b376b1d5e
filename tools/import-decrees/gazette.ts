import { fold } from '#arabic/fold.ts';
import { toWesternDigits } from '#arabic/digits.ts';
import { readDates } from './dates.ts';

export interface Gazette {
  issue: string;
  date?: string | undefined;
  part?: string | undefined;
  page?: string | undefined;
}

/**
 * An issue of the gazette named in a text, with its day: «نُشر في الجريدة الرسمية، العدد 12، تاريخ 25/2/2009»,
 * «نشر في عدد جريدة أم القرى رقم (٤٩٧٧) الصادر في ٧ من أبريل ٢٠٢٣م».
 */
export function readGazette(
  text: string,
): { gazette: Gazette; hijri?: string | undefined } | undefined {
  const line = toWesternDigits(text);
  const issue = issuePattern.exec(line)?.[1];
  if (!issue) return undefined;
  const { g, h } = readDates(line.slice(line.indexOf(issue) + issue.length));
  return {
    gazette: {
      issue,
      ...(g && { date: g }),
      part: /(?:الجزء|،\s*ج)\s*\(?(\d{1,3})/.exec(line)?.[1],
      page: /(?:الصفحة|صفحة|،\s*ص)\s*\(?(\d{1,5})/.exec(line)?.[1],
    },
    hijri: h,
  };
}

/** Whether a line tells of the publication itself, not that the act shall be published. */
export function isPublication(line: string): boolean {
  const text = fold(line.slice(0, 300));
  return (
    /(?:جريده|العدد)/.test(text) &&
    /(?:^|\s)(?:نشر|نشرت|المنشور|المنشوره|الجريده الرسميه)(?:\s|$|،)/.test(text)
  );
}

const issuePattern =
  /(?:العدد|عدد|[Ii]ssue)\s*(?:رقم\s*)?(?:جريدة\s+[\p{L} ]{2,30}?)?\s*(?:رقم)?\s*:?\s*\(?\s*(\d{1,6}(?:\s*مكرر)?)/u;
