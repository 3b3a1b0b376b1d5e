import { compareArabic } from '#arabic/collation.ts';
import { citeAct, parseActId } from '#domain/decree/identifier.ts';
import type { LegalBasis, Link, ServiceCard } from '#domain/service/card.ts';
import {
  countValues,
  facetNames,
  serviceFacets,
  type Facet,
  type FacetName,
  type ListedService,
} from '#domain/service/facets.ts';
import { newPound } from '#domain/money.ts';
import { entryUrl, facetUrl } from '#domain/url.ts';
import type { CollectionName } from '#schema/field.ts';
import type { Service } from '#schema/service.ts';
import { renderBody } from './body.ts';
import { findCitedAct, getActUrl } from './citation-links.ts';
import { findEntry, getEntries, getEntry, type Identified } from './entries.ts';
import { getPlacesOf } from './places.ts';
import { memory, once, remember, type Known } from './remember.ts';

const cards = memory<string, Known<Promise<ServiceCard>>>();

/** Every service, in the order of their titles. */
export const getListedServices = once(listServices);

/** The services with these ids, in the order of the ids. */
export async function getServicesById(ids: readonly string[]): Promise<ListedService[]> {
  const byId = new Map((await getListedServices()).map((service) => [service.id, service]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The facets of the list, with the values that some service has. */
export async function getServiceFacets(): Promise<Facet[]> {
  const services = await getListedServices();
  const facets = await Promise.all(
    facetNames.map(async (name) => ({
      name,
      title: serviceFacets[name].title,
      values: await Promise.all(
        [...countValues(services, name)].map(async ([value, count]) => ({
          value,
          label: await labelOf(name, value),
          count,
          href: facetUrl('services', name, value),
        })),
      ),
    })),
  );
  for (const { name, values } of facets)
    if ('collection' in serviceFacets[name]) values.sort((a, b) => compareArabic(a.label, b.label));
  return facets.filter(({ values }) => values.length > 0);
}

/** A service with everything that its references lead to. */
export function getServiceCard(id: string): Promise<ServiceCard> {
  return remember(cards, id, () => makeCard(id));
}

async function makeCard(id: string): Promise<ServiceCard> {
  const { filePath, ...service } = await getEntry('services', id);
  const papers = service.evidence.flatMap(({ obtainedFrom }) => obtainedFrom ?? []);
  const acts = service.costs.flatMap(({ decree }) => decree ?? []);
  return {
    id,
    url: entryUrl('services', id),
    service,
    bodyHtml: (await renderBody(filePath)).html,
    authority: await findAuthority(service.authority),
    papersFrom: new Map(await Promise.all(papers.map((id) => linkById('services', id)))),
    costActs: new Map(await Promise.all(acts.map(actLinkById))),
    poundAct: await findPoundAct(),
    legalBasis: await Promise.all(service.legalBasis.map(resolveLegalBasis)),
    places: await Promise.all((await getPlacesOf(id)).map(linkPlace)),
    requires: await linkAll('services', service.requires),
    related: await linkAll('services', service.related),
    lifeEvents: await linkAll('life-events', service.lifeEvents),
    topics: await linkAll('topics', service.topics),
  };
}

async function listServices(): Promise<ListedService[]> {
  const services = await getEntries('services');
  const resolved = await Promise.all(
    services.map(async (service) => ({
      ...service,
      url: entryUrl('services', service.id),
      authorityName: (await findEntry('organisations', service.authority))?.title,
    })),
  );
  return resolved.sort((a, b) => compareArabic(a.title, b.title));
}

async function labelOf(facet: FacetName, value: string): Promise<string> {
  const definition = serviceFacets[facet];
  if ('collection' in definition) return (await linkTo(definition.collection, value)).label;
  const labels: Record<string, string> = definition.labels;
  return labels[value] ?? value;
}

async function findAuthority(id: string | undefined): Promise<ServiceCard['authority']> {
  const organisation = await findEntry('organisations', id);
  if (!organisation) return undefined;
  const { title, phone, website } = organisation;
  return { label: title, href: entryUrl('organisations', organisation.id), phone, website };
}

async function resolveLegalBasis({
  decree,
  title = '',
  articles,
}: Service['legalBasis'][number]): Promise<LegalBasis> {
  const act = decree ?? (await findCitedAct(title));
  if (!act) return { label: title, articles };
  const { label } = await linkAct(act);
  const entry = await findEntry('decrees', act);
  return {
    label: decree ? label : title,
    href: await getActUrl(act, articles),
    title: decree && title !== label ? title || undefined : undefined,
    articles,
    force: entry?.textState === 'cited-only' ? undefined : entry?.force,
  };
}

async function findPoundAct(): Promise<Link | undefined> {
  return (await findEntry('decrees', newPound.decree)) && linkAct(newPound.decree);
}

/** The act's citation and page; an act that is absent from the archive has a placeholder page. */
async function linkAct(id: string): Promise<Link> {
  const identity = (await findEntry('decrees', id)) ?? parseActId(id);
  return { label: identity ? citeAct(identity) : id, href: entryUrl('decrees', id) };
}

async function linkPlace(place: Identified<'places'>) {
  const governorate = await findEntry('governorates', place.governorate);
  return {
    label: place.title,
    href: entryUrl('places', place.id),
    where: governorate?.title ?? place.country,
  };
}

type Titled = Extract<CollectionName, 'services' | 'organisations' | 'topics' | 'life-events'>;

async function linkTo(collection: Titled, id: string): Promise<Link> {
  return { label: (await getEntry(collection, id)).title, href: entryUrl(collection, id) };
}

function linkAll(collection: Titled, ids: readonly string[]): Promise<Link[]> {
  return Promise.all(ids.map((id) => linkTo(collection, id)));
}

async function linkById(collection: Titled, id: string) {
  return [id, await linkTo(collection, id)] as const;
}

async function actLinkById(id: string) {
  return [id, await linkAct(id)] as const;
}
