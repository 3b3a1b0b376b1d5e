import { fold } from '#arabic/fold.ts';
import { articleLetters } from './citation/letters.ts';

/**
 * Gives the lettered points of articles anchors: a paragraph, an item or a line that begins with «أ-», «(ب)» or «ج.» in
 * the article at `art-12` gets `art-12-a`, `art-12-b`, `art-12-c`; a line also begins anew on the page. Of points with one
 * letter the first gets it. `anchor` is that of the article where the HTML starts; headings with anchors of
 * articles begin others.
 */
export function anchorPoints(html: string, anchor = ''): string {
  let article = anchor;
  let depth = 1;
  const taken = new Set<string>();
  const claim = (letter: string) => {
    const id = pointAnchor(article, letter);
    if (!id || taken.has(id)) return '';
    taken.add(id);
    return ` id="${id}"`;
  };
  return html.replace(
    pattern,
    (found: string, level = '', heading = '', tag = '', letter = '', lineLetter = '') => {
      if (heading) {
        const isArticle = heading.startsWith('art-');
        if (isArticle || Number(level) <= depth) article = isArticle ? heading : '';
        if (isArticle) depth = Number(level);
        return found;
      }
      if (!article) return found;
      return tag ? `<${tag}${claim(letter)}>` : `<br>\n<span${claim(lineLetter)}></span>`;
    },
  );
}

/** How a lettered point begins, the letter captured: «أ-», «(ب)», «ج.», «هـ-», «أـ». */
export const pointStart = /\(?([ء-ي])(?:ـ{0,3}\s?[-–—.):/]|ـ{1,3}\s)/;

const headings = /<h([1-6])\b[^>]*\bid="([^"]*)"[^>]*>/.source;
const openings = /\s{0,9}(?:<(?:p|strong|em)>\s{0,9}){0,3}/.source;
const point = pointStart.source;
const pattern = new RegExp(`${headings}|<(p|li)>(?=${openings}${point})|\\n(?=${point})`, 'g');

/** Article 12 مكرر أ has the anchor `art-12-bis-a`, so the points of 12 مكرر are named otherwise. */
function pointAnchor(article: string, letter: string): string | undefined {
  const latin = articleLetters.get(fold(letter));
  return latin && `${article}${article.endsWith('-bis') ? '-point' : ''}-${latin}`;
}
