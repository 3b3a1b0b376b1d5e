/** The ways into the list of services, each value with its own page. */
import { indexLetter } from '#arabic/collation.ts';
import type { Service } from '#schema/service.ts';
import { audiences, channelTypes, serviceStatuses } from '#schema/vocabulary.ts';

interface FacetDefinition {
  title: string;
  valuesOf: (service: Service) => readonly string[];
  /** Labels of a closed list, in its order; absent where the values are ids of entries. */
  labels?: Record<string, string>;
  /** What the page of one value is called. */
  pageTitle: (label: string) => string;
}

export const serviceFacets = {
  audience: {
    title: 'لمن',
    valuesOf: ({ audience }) => audience,
    labels: audiences,
    pageTitle: (label) => `الخدمات: ${label}`,
  },
  channel: {
    title: 'القناة',
    valuesOf: ({ channels }) => [...new Set(channels.map(({ type }) => type))],
    labels: channelTypes,
    pageTitle: (label) => `خدمات عبر: ${label}`,
  },
  topic: {
    title: 'الموضوع',
    valuesOf: ({ topics }) => topics,
    pageTitle: (label) => `خدمات في موضوع: ${label}`,
  },
  'life-event': {
    title: 'حدث الحياة',
    valuesOf: ({ lifeEvents }) => lifeEvents,
    pageTitle: (label) => `خدمات عند: ${label}`,
  },
  authority: {
    title: 'الجهة',
    valuesOf: ({ authority }) => (authority ? [authority] : []),
    pageTitle: (label) => `خدمات ${label}`,
  },
  status: {
    title: 'غير المتاحة',
    valuesOf: ({ status }) => (status === 'active' ? [] : [status]),
    labels: serviceStatuses,
    pageTitle: (label) => `خدمات ${label}`,
  },
} as const satisfies Record<string, FacetDefinition>;

export type FacetName = keyof typeof serviceFacets;

export const facetNames = Object.keys(serviceFacets) as FacetName[];

/** How many services have each value of a facet; a closed list keeps its order, without its unused values. */
export function countValues(services: readonly Service[], facet: FacetName): Map<string, number> {
  const { valuesOf, labels = {} }: FacetDefinition = serviceFacets[facet];
  const counts = new Map(Object.keys(labels).map((value) => [value, 0]));
  for (const value of services.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** The services that have a value of a facet, in their order. */
export function selectByFacet<S extends Service>(
  services: readonly S[],
  facet: FacetName,
  value: string,
): S[] {
  const { valuesOf }: FacetDefinition = serviceFacets[facet];
  return services.filter((service) => valuesOf(service).includes(value));
}

/** Runs of items under one index letter, for items already in the order of their titles. */
export function groupByLetter<T extends { title: string }>(
  items: readonly T[],
): { letter: string; items: T[] }[] {
  const groups = Map.groupBy(items, ({ title }) => indexLetter(title));
  return [...groups].map(([letter, items]) => ({ letter, items }));
}
