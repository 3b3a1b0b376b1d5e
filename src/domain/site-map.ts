import { groupByLetter, isArabicLetter, letterSlug, type LetterGroup } from './letter-groups.ts';

/** A page as the site map names it, under the section of the portal that it belongs to. */
export interface SiteMapLink {
  section: string;
  label: string;
  href: string;
}

/**
 * The links under their first letters; within a letter by section, in the order in which the sections come, then
 * by label. What begins with no Arabic letter comes last, under '#'.
 */
export function fileByLetter(links: readonly SiteMapLink[]): LetterGroup<SiteMapLink>[] {
  const sections = [...new Set(links.map(({ section }) => section))];
  const place = ({ section }: SiteMapLink) => sections.indexOf(section);
  const groups = groupByLetter(links, ({ label }) => label);
  const arabic = groups.filter(({ letter }) => isArabicLetter(letter));
  const others = groups.filter(({ letter }) => !isArabicLetter(letter));
  return [...arabic, { letter: '#', items: others.flatMap(({ items }) => items) }]
    .filter(({ items }) => items.length > 0)
    .map(({ letter, items }) => ({ letter, items: items.toSorted((a, b) => place(a) - place(b)) }));
}

/** The address of a letter's page: `'ا' // => '/sitemap/alef/'` */
export function siteMapUrl(letter: string): string {
  return `/sitemap/${letterSlug(letter)}/`;
}
