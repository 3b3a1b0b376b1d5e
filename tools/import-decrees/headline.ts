import { stripBidiControls } from '#arabic/bidi.ts';
import { toWesternDigits } from '#arabic/digits.ts';
import { parseCitations, type Citation } from '#domain/decree/citations.ts';

/** What a title that names its act says: «وزارة الطاقة: قرار رقم (3092) الموافقة على لائحة». */
export interface Headline {
  /** The words that name the act: «قرار رقم (3092)». */
  name: string;
  /** The words before and after the name. */
  subject: string;
  citation: Pick<Citation, 'type' | 'number' | 'year' | 'date' | 'issuer'>;
}

/** Reads the name with which a title begins; undefined where it begins with none. */
export function readHeadline(title: string): Headline | undefined {
  const text = title.slice(0, longestTitle);
  const body = /^[^:\n]{3,150}?(?=\s*:\s)/.exec(text)?.[0] ?? '';
  const starts = [0, body && text.indexOf(':') + 1].filter((start) => start !== '');
  for (const start of starts) {
    const rest = text.slice(start);
    const named = readName(rest);
    if (!named) continue;
    const { end, citation } = named;
    const issuer = citation.issuer ?? (start > 0 && body ? body.trim() : undefined);
    return {
      name: rest.slice(0, end).trim(),
      subject: trimMarks(rest.slice(end) + title.slice(longestTitle)),
      citation: { ...citation, ...(issuer && { issuer }) },
    };
  }
  return undefined;
}

const longestTitle = 600;

function readName(text: string): { end: number; citation: Headline['citation'] } | undefined {
  const citation = parseCitations(text)[0];
  const lead = /^[\s«"“(]*/.exec(text)?.[0].length ?? 0;
  if (citation && citation.start <= lead) {
    const closing = /^\s*[)\]»/]/.exec(text.slice(citation.end))?.[0].length ?? 0;
    return { end: citation.end + closing, citation };
  }
  const found = citation ? null : numbered.exec(text);
  if (!found) return undefined;
  const [whole, , printed = ''] = found;
  return { end: whole.length, citation: { number: cleanNumber(printed) } };
}

/** A number that no citation has: with words in it, or of more digits than numbers have. */
const numbered = /^\s*((?:[\p{L}\p{M}]+\s+){1,12}?)رقم\s*:?\s*(\([^()\n]{1,60}\)|[0-9٠-٩]{1,20})/u;

/** `'( ١٩ /١٤٤٦/ عاشرا )'` // => `'19/1446/عاشرا'` */
export function cleanNumber(printed: string): string {
  return toWesternDigits(stripBidiControls(printed))
    .replace(/[()«»"]/g, '')
    .replace(/\u0640/g, '')
    .replace(/\s*([/\\–-])\s*/g, '$1')
    .replaceAll('–', '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without the marks that tied it to what stood beside it. */
export function trimMarks(text: string): string {
  return text
    .replace(/^[\s)\]»:،,؛.–—-]+/, '')
    .replace(/[\s:،,؛(–—-]+$/, '')
    .trim();
}
