/** The structure of an act's Markdown: articles and the divisions that they stand in. */
import { articleAnchor } from './articles.ts';
import { words } from './citation/spelling.ts';
import { at, tokenize } from './citation/tokens.ts';
import { plainInline } from './plain-text.ts';

/** An article, or the heading of a division: باب, فصل, قسم… */
export interface Provision {
  kind: 'article' | 'division';
  /** Of an article `art-12`, `art-12-bis-2`; of a division its slug, unique in the act. */
  anchor: string;
  /** As printed, without Markdown: «المادة 12 مكرر», «الباب الأول: تعاريف». */
  heading: string;
  /** Depth of the Markdown heading, 2–6. */
  level: number;
  /** The Markdown below the heading, without it. */
  text: string;
}

export interface ActText {
  /** The Markdown above the first heading. */
  preamble: string;
  provisions: Provision[];
}

/**
 * Cuts an act into its provisions, in order. Headings below an article that name no division («أولاً»)
 * belong to its text. Two articles of one name keep one anchor: the content check refuses them.
 */
export function parseActText(markdown: string): ActText {
  const [preamble = [], ...sections] = splitSections(markdown.split(/\r?\n/));
  const counts = new Map<string, number>();
  return {
    preamble: preamble.join('\n').trim(),
    provisions: sections.map(([heading = '', ...lines]) => {
      const { level, title } = readHeading(heading) ?? { level: 2, title: heading };
      const article = articleAnchor(title);
      return {
        kind: article ? 'article' : 'division',
        anchor: article ?? uniqueSlug(title, counts),
        heading: title,
        level,
        text: lines.join('\n').trim(),
      };
    }),
  };
}

/** The Markdown that `parseActText` reads back to the same text. */
export function writeActText({ preamble, provisions }: ActText): string {
  return [
    preamble,
    ...provisions.map(({ level, heading, text }) =>
      [`${'#'.repeat(level)} ${heading}`, text].filter(Boolean).join('\n\n'),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Level and plain text of a heading's line; undefined for other lines. */
export function readHeading(line: string): { level: number; title: string } | undefined {
  const [, marks = '', title = ''] = /^ {0,3}(#{1,6})[ \t]+(.+)$/.exec(line) ?? [];
  const plain = plainInline(title.replace(/[ \t]#+[ \t]*$/, ''));
  return plain ? { level: Math.max(2, marks.length), title: plain } : undefined;
}

/** The lines above the first heading, then those of each section with its heading first. */
function splitSections(lines: readonly string[]): string[][] {
  const sections: string[][] = [[]];
  let article: number | undefined;
  let fence: string | undefined;
  for (const line of lines) {
    if (!/^ {0,3}[#`~]/.test(line)) {
      sections.at(-1)?.push(line);
      continue;
    }
    fence = nextFence(line, fence);
    const heading = fence ? undefined : readHeading(line);
    if (heading && (heading.level <= (article ?? 6) || isProvision(heading.title))) {
      article = articleAnchor(heading.title) ? heading.level : undefined;
      sections.push([line]);
    } else sections.at(-1)?.push(line);
  }
  return sections;
}

function isProvision(title: string): boolean {
  return (
    articleAnchor(title) !== undefined || divisions.has(at(tokenize(title.slice(0, 50)), 0).text)
  );
}

const divisions = words(
  `الكتاب كتاب الباب باب الفصل فصل القسم قسم الجزء جزء الفرع فرع المبحث مبحث المطلب مطلب الملحق ملحق الملاحق`,
);

/** The mark that closes the code block in which a line stands; undefined outside of one. */
function nextFence(line: string, open: string | undefined): string | undefined {
  const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
  if (!mark) return open;
  if (!open) return mark;
  return mark.startsWith(open) ? undefined : open;
}

/** As the Markdown engine makes the ids of headings: «الباب الأول» twice is `الباب-الأول` and `الباب-الأول-1`. */
function uniqueSlug(title: string, counts: Map<string, number>): string {
  const base =
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-') || 'division';
  let count = counts.get(base) ?? 0;
  let slug = count ? `${base}-${count}` : base;
  while (counts.has(slug)) slug = `${base}-${(count += 1)}`;
  counts.set(base, count + 1);
  if (slug !== base) counts.set(slug, 1);
  return slug;
}
