/** The ways into the list of services, each value with its own page. */
import { indexLetter } from '#arabic/collation.ts';
import type { CollectionName } from '#schema/field.ts';
import type { Service } from '#schema/service.ts';
import { audiences, channelTypes, serviceStatuses } from '#schema/vocabulary.ts';

interface FacetDefinition {
  title: string;
  valuesOf: (service: Service) => readonly string[];
  /** Labels of a closed list, in its order. */
  labels?: Record<string, string>;
  /** The collection whose entries the values are ids of. */
  collection?: CollectionName;
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
    collection: 'topics',
    pageTitle: (label) => `خدمات في موضوع: ${label}`,
  },
  'life-event': {
    title: 'حدث الحياة',
    valuesOf: ({ lifeEvents }) => lifeEvents,
    collection: 'life-events',
    pageTitle: (label) => `خدمات عند: ${label}`,
  },
  authority: {
    title: 'الجهة',
    valuesOf: ({ authority }) => (authority ? [authority] : []),
    collection: 'organisations',
    pageTitle: (label) => `خدمات ${label}`,
  },
  status: {
    title: 'غير المتاحة',
    valuesOf: ({ status }) => (status === 'active' ? [] : [status]),
    labels: serviceStatuses,
    pageTitle: (label) => `خدمات ${label}`,
  },
} as const satisfies Record<string, FacetDefinition>;

/** A service as lists show it. */
export type ListedService = Service & {
  id: string;
  url: string;
  authorityName?: string | undefined;
};

/** A facet with the values that services have, ready to show. */
export interface Facet {
  name: FacetName;
  title: string;
  values: FacetValue[];
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
  href: string;
}

export type FacetName = keyof typeof serviceFacets;

export const facetNames = Object.keys(serviceFacets) as FacetName[];

/** The values that one service has of a facet. */
export function valuesOf(service: Service, facet: FacetName): readonly string[] {
  const { valuesOf }: FacetDefinition = serviceFacets[facet];
  return valuesOf(service);
}

/** How many services have each value of a facet; a closed list keeps its order, without its unused values. */
export function countValues(services: readonly Service[], facet: FacetName): Map<string, number> {
  const { labels = {} }: FacetDefinition = serviceFacets[facet];
  const counts = new Map(Object.keys(labels).map((value) => [value, 0]));
  for (const value of services.flatMap((service) => valuesOf(service, facet)))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** The services that have a value of a facet, in their order. */
export function selectByFacet<S extends Service>(
  services: readonly S[],
  facet: FacetName,
  value: string,
): S[] {
  return services.filter((service) => valuesOf(service, facet).includes(value));
}

/** Of many values those of most services, and the current one, in the order given. */
export function boundValues<V extends Pick<FacetValue, 'value' | 'count'>>(
  values: readonly V[],
  current?: string,
  most = 40,
): V[] {
  const named = new Set(values.toSorted((a, b) => b.count - a.count).slice(0, most));
  return values.filter((value) => named.has(value) || value.value === current);
}

/** The page that names all values of a facet; absent for a closed list. */
export function listOfFacet(facet: FacetName): string | undefined {
  const { collection }: FacetDefinition = serviceFacets[facet];
  return collection && `/${collection}/`;
}

/** The items under their index letters, letters and items in the order given. */
export function groupByLetter<T extends { title: string }>(items: readonly T[]): Map<string, T[]> {
  return Map.groupBy(items, ({ title }) => indexLetter(title));
}
