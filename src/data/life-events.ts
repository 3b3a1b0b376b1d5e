import { compareArabic } from '#arabic/collation.ts';
import type { ListedService } from '#domain/service/facets.ts';
import { entryUrl } from '#domain/url.ts';
import { getEntries, getEntry, type Identified } from './entries.ts';
import { getServicesById } from './services.ts';

export type ListedLifeEvent = Identified<'life-events'> & { url: string };

/** Every life event, in the order of their titles. */
export async function getLifeEvents(): Promise<ListedLifeEvent[]> {
  const events = await getEntries('life-events');
  return events
    .map((event) => ({ ...event, url: entryUrl('life-events', event.id) }))
    .sort((a, b) => compareArabic(a.title, b.title));
}

/** A life event with its services, in the order of their completion. */
export async function getLifeEvent(
  id: string,
): Promise<{ event: ListedLifeEvent; services: ListedService[] }> {
  const event = await getEntry('life-events', id);
  return {
    event: { ...event, url: entryUrl('life-events', id) },
    services: await getServicesById(event.services),
  };
}
