import { toWesternDigits } from '#arabic/digits.ts';
import { ordinal } from '#arabic/numerals.ts';

interface Heading {
  slug: string;
  text: string;
}

/**
 * The stable anchor of an article's heading; undefined for other headings.
 * `'المادة 12'` // => `'art-12'`, `'المادة ١٢ مكرر'` // => `'art-12-bis'`, `'المادة الأولى'` // => `'art-1'`
 */
export function articleAnchor(heading: string): string | undefined {
  const found = /^المادة\s+\(?([^():]+?)\)?\s*(مكررة?)?\s*(?:[-–:].*)?$/.exec(
    toWesternDigits(heading.trim()),
  );
  if (!found) return undefined;
  const [, name = '', repeated] = found;
  const number = /^\d+$/.test(name) ? Number(name) : ordinals.get(name);
  return number ? `art-${number}${repeated ? '-bis' : ''}` : undefined;
}

/** A rendered text with the anchors of its articles in place of the generated ones. */
export function anchorArticles<H extends Heading>(body: {
  html: string;
  headings: readonly H[];
}): { html: string; headings: H[] } {
  const headings = body.headings.map((heading) => ({
    ...heading,
    slug: articleAnchor(heading.text) ?? heading.slug,
  }));
  const anchors = new Map(body.headings.map(({ slug, text }) => [slug, articleAnchor(text)]));
  const html = body.html.replace(
    /(<h[1-6]\b[^>]*\bid=")([^"]*)(")/g,
    (whole, start: string, slug: string, end: string) => {
      const anchor = anchors.get(slug);
      return anchor ? `${start}${anchor}${end}` : whole;
    },
  );
  return { html, headings };
}

const ordinals = new Map(
  Array.from({ length: 99 }, (_, index) => [ordinal(index + 1, 'feminine'), index + 1] as const),
);
