import type { ServiceCard } from '#domain/service/card.ts';
import { findEntry, getEntries, getEntry, resolveEntries, type Identified } from './entries.ts';
import { getServiceCard } from './services.ts';

/** A service with the body that answers for it. */
export interface NamedService {
  service: Identified<'services'>;
  organisation: Identified<'organisations'> | undefined;
  /** The organisation's own governorate. */
  governorate: Identified<'governorates'> | undefined;
}

/** A service with the entries that its descriptions name, as exports need them. */
export interface ServiceSource extends NamedService {
  card: ServiceCard;
  events: Identified<'life-events'>[];
  topics: Identified<'topics'>[];
  /** The services that it names. */
  named: NamedService[];
}

/** Every service, in the order of their files. */
export async function getServiceSources(): Promise<ServiceSource[]> {
  const services = await getEntries('services');
  return Promise.all(services.map(({ id }) => getServiceSource(id)));
}

export async function getServiceSource(id: string): Promise<ServiceSource> {
  const service = await getEntry('services', id);
  const named = await resolveEntries('services', [
    ...new Set([...service.requires, ...service.related]),
  ]);
  return {
    ...(await withAuthority(service)),
    card: await getServiceCard(id),
    events: await resolveEntries('life-events', service.lifeEvents),
    topics: await resolveEntries('topics', service.topics),
    named: await Promise.all(named.map(withAuthority)),
  };
}

async function withAuthority(service: Identified<'services'>): Promise<NamedService> {
  const organisation = await findEntry('organisations', service.authority);
  const governorate = await findEntry('governorates', organisation?.governorate);
  return { service, organisation, governorate };
}
