import { parseCitations, type Citation } from './citations.ts';
import { proseOfHtml, type Tag } from './markup.ts';

/** The citations of a text that lead somewhere, and where. */
export type FindLinks = (citations: readonly Citation[]) => readonly CitationLink[];

export interface CitationLink {
  citation: Citation;
  href: string;
}

/**
 * An HTML text with its citations as links. Links, headings, code and the like in it stay as they are, and so does
 * all else: only start and end tags are added.
 */
export function linkCitations(html: string, findLinks: FindLinks): string {
  const { prose, tags } = proseOfHtml(html);
  const links = findLinks(parseCitations(prose));
  if (!links.length) return html;
  const pieces: string[] = [];
  let place = 0;
  let next = 0;
  for (const { citation, href } of links) {
    while ((tags[next]?.start ?? Infinity) < citation.start) next += 1;
    const { start, end } = fitAround(citation, tags, next);
    if (start < place || !prose.slice(start, end).replace(/[\s\u2060]+/g, '')) continue;
    const address = href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    pieces.push(html.slice(place, start), `<a href="${address}">${html.slice(start, end)}</a>`);
    place = end;
  }
  return pieces.join('') + html.slice(place);
}

interface Place {
  start: number;
  end: number;
}

/**
 * A citation's place widened to whole elements, so that the link nests in them and they in it; where that cannot
 * be, as much of it as stands before the element that it would cut. `first` is the first tag after its start.
 */
function fitAround(citation: Place, tags: readonly Tag[], first: number): Place {
  let { start, end } = citation;
  let before = first - 1;
  const open: Tag[] = [];
  for (let index = first; index < tags.length; index += 1) {
    const tag = tags[index];
    if (!tag || tag.start > end || (tag.start === end && !open.length)) break;
    if (standsAlone(tag)) continue;
    if (!tag.isClosing) {
      if (tag.start === end) break;
      open.push(tag);
      continue;
    }
    const opening = open.pop() ?? opensAt(start, tags[before]);
    if (opening?.name !== tag.name)
      return { start, end: Math.max(start, opening?.start ?? tag.start) };
    if (opening.start < start) before -= 1;
    start = Math.min(start, opening.start);
    end = Math.max(end, tag.end);
  }
  return { start, end: open[0]?.start ?? end };
}

function opensAt(place: number, tag: Tag | undefined): Tag | undefined {
  return tag?.end === place && !tag.isClosing && !standsAlone(tag) ? tag : undefined;
}

function standsAlone({ name }: Tag): boolean {
  return !name || name === 'br' || name === 'wbr';
}
