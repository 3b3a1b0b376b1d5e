import { actForces, actTypePlurals } from '#schema/vocabulary.ts';
import type { ActFacet, ActList, Chosen } from './lists.ts';

export interface FacetLink {
  label: string;
  href: string;
  count: number;
  isCurrent?: boolean;
}

export interface FacetGroup {
  title: string;
  links: FacetLink[];
}

/** More than this in a group is left to the index on the archive's home page. */
const shown = 10;

/**
 * The ways from one list to others, each with its number of acts. Under a type, the years are those of
 * the type.
 */
export function facetGroups(lists: readonly ActList<unknown>[], chosen: Chosen): FacetGroup[] {
  const { type } = chosen;
  const of = (facet: ActFacet) => linksOf(lists, facet, chosen);
  const years = lists
    .filter((list) => list.chosen.year && list.chosen.type === type)
    .map((list) => toLink(list, list.chosen.year ?? '', list.chosen.year === chosen.year));
  const index = type ? `/decrees/${type}/` : '/decrees/';
  return [
    { title: 'النوع', links: of('type') },
    { title: 'السنة', links: cap(years, 'كل السنوات', `${index}#years`) },
    { title: 'النفاذ', links: of('force') },
    { title: 'الباب', links: cap(of('subject').sort(byCount), 'كل الأبواب', '/decrees/#subjects') },
  ].filter(({ links }) => links.length > 0);
}

/** The lists that choose by this facet alone. */
export function linksOf(
  lists: readonly ActList<unknown>[],
  facet: ActFacet,
  chosen: Chosen = {},
): FacetLink[] {
  return lists
    .filter((list) => Object.keys(list.chosen).join() === facet)
    .map((list) => {
      const value = list.chosen[facet] ?? '';
      return toLink(list, shortLabels[value] ?? list.title, value === chosen[facet]);
    });
}

function toLink({ url, acts }: ActList<unknown>, label: string, isCurrent: boolean): FacetLink {
  return { label, href: url, count: acts.length, isCurrent };
}

const shortLabels: Record<string, string> = { ...actTypePlurals, ...actForces };

/** The first links, the current one among them, and a way to the rest. */
function cap(links: FacetLink[], label: string, href: string): FacetLink[] {
  if (links.length <= shown) return links;
  const kept = links.filter(({ isCurrent }, index) => index < shown || isCurrent);
  return [...kept, { label, href, count: links.length }];
}

function byCount(a: FacetLink, b: FacetLink): number {
  return b.count - a.count;
}
