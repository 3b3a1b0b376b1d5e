import { fold } from '#arabic/fold.ts';
import { readHeadingLine, type HeadingLine } from './heading-line.ts';
import { trimMarks } from './headline.ts';
import { leadingMarks, Outline, wordsOf, type Line } from './outline.ts';

/**
 * The body of an entry from the text of a source: articles and divisions as headings, each one level below the
 * division that holds it, whatever the source made of them. No word is lost but the number of an article that the
 * source prints twice above it. A first heading that says nothing but the title is left out.
 */
export function structureBody(markdown: string, title: string): { body: string; articles: number } {
  const lines = mergeRepeated(readLines(dropTitle(markdown, title)));
  const writer = new Outline();
  lines.forEach((line) => writer.add(line));
  return { body: writer.text(), articles: lines.filter(isArticle).length };
}

function dropTitle(markdown: string, title: string): string {
  const found = /^\s*# +(.*)(?:\n|$)/.exec(markdown);
  return found && wordsOf(found[1] ?? '') === wordsOf(title)
    ? markdown.slice(found[0].length)
    : markdown;
}

function isArticle({ heading }: Line): boolean {
  return heading?.kind === 'article';
}

/** Lines of the text, with those that open an article or a division recognised. */
function readLines(markdown: string): Line[] {
  const lines: Line[] = [];
  let isFenced = false;
  let current = 0;
  let isParagraph = true;
  for (const text of markdown.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(text)) isFenced = !isFenced;
    const line: Line = isFenced ? { text } : readLine(text, isParagraph, current);
    if (isArticle(line)) current = line.heading?.number ?? current;
    isParagraph = !text.trim() || line.level !== undefined;
    lines.push(line);
  }
  return lines;
}

function readLine(text: string, isParagraph: boolean, current: number): Line {
  const marked = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(text);
  if (marked) {
    const words = unmark(marked[2] ?? '');
    const heading = readHeadingLine(words);
    return { text: words, level: marked[1]?.length ?? 2, ...(heading && { heading }) };
  }
  if (!isParagraph || !/(?:ماده|مادة|باب|فصل|قسم|كتاب|جزء|فرع|مبحث|مطلب)/.test(text.slice(0, 20)))
    return { text };
  const bold = /^\s*(?:\*\*|__)(.{3,200}?)(?:\*\*|__)(.*)$/.exec(text);
  const words = bold ? `${bold[1]}${bold[2]}` : text.trim();
  const heading = readHeadingLine(words);
  if (!heading) return { text };
  const isOpen = heading.kind === 'article' ? isNext(heading, current) : true;
  if (!isOpen || !endsName(heading, bold?.[1] !== undefined)) return { text };
  const rest = trimMarks(heading.rest.slice(0, longestRest));
  if (isHeadingTitle(rest, heading)) return { text: words, heading };
  return heading.kind === 'article'
    ? {
        text: words,
        heading: { ...heading, rest: '' },
        body: heading.rest.replace(leadingMarks, ''),
      }
    : { text };
}

/** Words after the name of an article beyond which they are no title. */
const longestRest = 300;

/** The words of a heading without emphasis and without the marks that may close it. */
function unmark(text: string): string {
  const words = text.replace(/\*\*|__/g, '').trim();
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  return end === 0 || /\s/.test(words.charAt(end - 1)) ? words.slice(0, end).trim() : words;
}

/**
 * Whether an article that the source does not mark as a heading can be one here: the next, the same again, or the first
 * of a text within the text. Others are quoted: «يعدل النظام ليصبح: المادة 25: …».
 */
function isNext({ number, isRepeated }: HeadingLine, current: number): boolean {
  if (isRepeated) return number === current;
  return number === 1 || (number >= current && number <= current + mostMissing);
}

const mostMissing = 3;
/** In lines, the empty ones included. */
const farthest = 12;
/** «المادة الأولى من هذا النظام» is prose. */
const links = new Set(
  'من في علي الي عن مع او ثم التي الذي اعلاه انفه المذكوره المشار منه منها هذه هذا قبل بعد الا'.split(
    ' ',
  ),
);

/** Whether the name of the article ends where it should: at the line's end, or at a mark. */
function endsName({ rest, kind }: HeadingLine, isBold: boolean): boolean {
  if (!rest.trim() || isBold) return true;
  if (/^\s*[:.–—ـ-]/.test(rest) || /^\s*[/،(]/.test(rest))
    return !/^\s*،/.test(rest) || kind === 'division';
  const first = fold(rest.trim().split(/\s+/)[0] ?? '');
  return /^\s/.test(rest) && !links.has(first) && !/^و(?!\p{L}*\s*:)/u.test(first);
}

/** Whether the words after the name are a title: few, and no sentence. */
function isHeadingTitle(rest: string, { kind, rest: whole }: HeadingLine): boolean {
  if (!rest) return true;
  const isShort = rest.length <= (kind === 'division' ? 120 : 80) && rest.split(/\s+/).length <= 12;
  const isSentence = /[.؛]\s*$/.test(whole.trim()) || /[.؛]\s/.test(rest);
  const isItem = /^[\s):–—-]*[(0-9٠-٩]/.test(whole.replace(/^\s*\(.*\)\s*:?\s*$/, ''));
  return isShort && !isSentence && !isItem && !verbs.test(fold(rest));
}

/** An article that begins with a verb states its rule. */
const verbs =
  /^(?:[تي](?:حدد|كون|تولي|قصد|عد|عدل|لغي|نشر|شكل|منح|جوز|جب|حظر|سري|عمل|نفذ|صدر|حدث|لتزم|عاقب|ستبدل|ضاف|هدف|تمتع|ستثني|عفي|بلغ|لي|عتبر|خضع|حق|سمي|مارس|طبق)|لا|علي|مع|اذا|كل|استثنا|خلافا)(?:\s|$)/;

/** The source names an article twice, with nothing but headings between: the later place holds. */
function mergeRepeated(lines: readonly Line[]): Line[] {
  const merged: Line[] = [];
  let last = -1;
  for (const line of lines) {
    const earlier = merged[last];
    const isSame =
      line.level === undefined &&
      line.heading?.kind === 'article' &&
      earlier?.heading?.number === line.heading.number &&
      !line.heading.isRepeated;
    if (!isSame || !earlier?.heading) {
      if (isArticle(line)) last = merged.length;
      merged.push(line);
      continue;
    }
    const between = merged.slice(last + 1, last + farthest).filter(({ text }) => text.trim());
    const isHeadingOnly = between.every(
      ({ text, heading }) =>
        heading?.kind === 'division' || (text.length <= 80 && !/[.؛]\s*$/.test(text)),
    );
    if (between.length <= mostMissing && isHeadingOnly) {
      const title = trimMarks(earlier.heading.rest);
      const rest = trimMarks(line.heading?.rest ?? '');
      merged.splice(last, 1);
      last = merged.length;
      merged.push({ ...line, ...earlier, heading: { ...earlier.heading, rest: rest || title } });
      if (rest && title && !rest.includes(title)) merged.push({ text: '' }, { text: title });
    } else merged.push({ text: line.text });
  }
  return merged;
}
