/**
 * Texts with markup as prose of the same length, so that a place in the prose is a place in the markup. What belongs
 * to a word or may stand inside a citation becomes invisible marks, what ends a sentence becomes a blank line.
 */

/** A tag of an HTML text, or another stretch of it that is no prose. */
export interface Tag {
  start: number;
  end: number;
  /** Lower case; empty for comments and declarations. */
  name: string;
  isClosing: boolean;
}

const invisible = '\u2060';
/** Stands for what cannot be part of a citation. */
const opaque = '\uFFFC';

const inline = new Set(
  'abbr b bdi bdo cite del dfn em i ins mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Elements whose content is markup to nobody but their own end tag. */
const raw = new Set(
  'iframe noembed noframes noscript plaintext script style textarea title xmp'.split(' '),
);
/** Elements in which no link may be put, or none should be. */
const closed = new Set([
  ...raw,
  ...'a audio button canvas code datalist h1 h2 h3 h4 h5 h6 kbd label legend math nav object option pre samp select'.split(
    ' ',
  ),
  ...'summary svg template video'.split(' '),
]);

/** The prose of an HTML text, and its tags. Takes linear time; after a tag that never ends, nothing is prose. */
export function proseOfHtml(html: string): { prose: string; tags: Tag[] } {
  const tags: Tag[] = [];
  const pieces: string[] = [];
  let place = 0;
  const take = (end: number, fill: (markup: string) => string) => {
    pieces.push(fill(html.slice(place, end)));
    place = end;
  };
  while (place < html.length) {
    const next = html.indexOf('<', place);
    take(next < 0 ? html.length : next, hideEntities);
    if (next < 0) break;
    const tag = readTag(html, next);
    if (!tag) take(next + 1, shut);
    else if (closed.has(tag.name) && !tag.isClosing) take(endOfElement(html, tag), shut);
    else {
      tags.push(tag);
      take(tag.end, fillOf(tag));
    }
  }
  return { prose: pieces.join(''), tags };
}

function fillOf({ name }: Tag): (markup: string) => string {
  if (name === 'br') return (markup) => ' '.repeat(markup.length);
  return inline.has(name) || !name ? hide : breakOff;
}

const markdownMarkup = /(`{1,9})[^`]*\1|\]\([^()\s]*\)|\\(?=[!-/:-@[-`{-~])|[*_~]{1,3}|[[\]]/g;

/** The prose of a Markdown text. */
export function proseOfMarkdown(markdown: string): string {
  return markdown.replace(markdownMarkup, (markup) =>
    markup.startsWith('`') ? shut(markup) : hide(markup),
  );
}

/** A stretch of prose as readers see it: in one line, without what stands for markup. */
export function readProse(prose: string): string {
  return prose.replaceAll(invisible, '').replaceAll(opaque, ' ').replace(/\s+/g, ' ').trim();
}

function hide(markup: string): string {
  return invisible.repeat(markup.length);
}

function shut(markup: string): string {
  return opaque.repeat(markup.length);
}

function breakOff(markup: string): string {
  return `\n${' '.repeat(markup.length - 2)}\n`;
}

function hideEntities(text: string): string {
  return text.replace(/&(#?\w{1,8});/g, (entity, name: string) =>
    (entities[name] ?? opaque).padEnd(entity.length, invisible),
  );
}

const entities: Record<string, string> = {
  quot: '"',
  '#34': '"',
  '#39': "'",
  '#x27': "'",
  laquo: '«',
  raquo: '»',
  nbsp: ' ',
  '#160': ' ',
};

/** The tag, comment or declaration that begins at a `<`; undefined where it is a mere sign. */
function readTag(html: string, start: number): Tag | undefined {
  const [lead = ''] =
    /^<(?:!--|[!?]|\/?[a-z][^\s/>]{0,40}|\/)/i.exec(html.slice(start, start + 50)) ?? [];
  if (!lead) return undefined;
  if (lead === '<!--') return { start, end: after(html, '-->', start), name: '', isClosing: false };
  const isClosing = lead.startsWith('</');
  const name = lead.slice(isClosing ? 2 : 1).toLowerCase();
  return /^[a-z]/.test(name)
    ? { start, end: endOfTag(html, start + lead.length), name, isClosing }
    : { start, end: after(html, '>', start), name: '', isClosing: false };
}

/** A `>` in a quoted value ends no tag. */
function endOfTag(html: string, from: number): number {
  const step = /=\s{0,9}(["'])|>/g;
  for (let place = from; ;) {
    step.lastIndex = place;
    const found = step.exec(html);
    if (!found) return html.length;
    const [mark, quote] = found;
    if (!quote) return step.lastIndex;
    place = after(html, quote, found.index + mark.length);
    if (place === html.length) return place;
  }
}

function endOfElement(html: string, { name, end }: Tag): number {
  const step = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi');
  step.lastIndex = end;
  for (let depth = 1; depth > 0;) {
    const found = step.exec(html);
    if (!found) return html.length;
    if (found[1]) depth -= 1;
    else if (!raw.has(name)) depth += 1;
    step.lastIndex = endOfTag(html, step.lastIndex);
  }
  return step.lastIndex;
}

/** The place after the next such mark; the end where there is none. */
function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
