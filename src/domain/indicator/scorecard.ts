/** How much of what a citizen needs is known of each body's services: a measure of the portal, not of the body. */
import type { Service } from '#schema/service.ts';
import { isBefore } from '../date.ts';

/** What a service's page should say, by the name of its share. */
export const knownParts = {
  documents: { title: 'الوثائق', isKnown: ({ evidence }) => evidence.length > 0 },
  fees: { title: 'الرسوم', isKnown: ({ costs }) => costs.length > 0 },
  time: {
    title: 'المدة',
    isKnown: ({ processingTime, channels }) =>
      Boolean(processingTime) || channels.some((channel) => channel.processingTime),
  },
  legalBasis: { title: 'الأساس القانوني', isKnown: ({ legalBasis }) => legalBasis.length > 0 },
  recent: {
    title: 'مصدر من آخر سنة',
    isKnown: ({ lastReviewed }, today) =>
      lastReviewed !== undefined && isBefore(yearBefore(today), lastReviewed) === true,
  },
} as const satisfies Record<
  string,
  { title: string; isKnown: (service: Service, today: string) => boolean }
>;
export type KnownPart = keyof typeof knownParts;
export const knownPartNames = Object.keys(knownParts) as KnownPart[];

export interface Scorecard {
  /** The body's id; undefined for services without one. */
  body: string | undefined;
  services: number;
  /** Of the body's services, how many have the part. */
  known: Record<KnownPart, number>;
}

/** A card for each body with services, those with most services first. */
export function scoreBodies(services: readonly Service[], today: string): Scorecard[] {
  return [...Map.groupBy(services, ({ authority }) => authority)]
    .map(([body, own]) => ({ body, ...score(own, today) }))
    .sort((a, b) => b.services - a.services);
}

/** The card of some services together. */
export function score(services: readonly Service[], today: string): Omit<Scorecard, 'body'> {
  const count = (part: KnownPart) =>
    services.filter((service) => knownParts[part].isKnown(service, today)).length;
  const known = Object.fromEntries(knownPartNames.map((part) => [part, count(part)]));
  return { services: services.length, known: known as Record<KnownPart, number> };
}

/** In a hundred, whole. */
export function shareKnown({ services, known }: Omit<Scorecard, 'body'>, part: KnownPart): number {
  return services === 0 ? 0 : Math.round((known[part] / services) * 100);
}

/** `'2026-03-01' // => '2025-03-01'`; of 29 February the day that the older year lacks, which sorts rightly. */
function yearBefore(day: string): string {
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${Number(day.slice(0, 4)) - 1}${rest}`;
}
