import type { NamedService, ServiceSource } from '#data/service-exports.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { LifeEvent } from '#schema/life-event.ts';
import type { Topic } from '#schema/topic.ts';
import type { Edition } from '../edition.ts';
import { countryNode, describeAuthority } from './authority.ts';
import { concept } from './concepts.ts';
import { each, refer, type Described, type Node } from './graph.ts';
import { describeParts } from './parts.ts';

/**
 * A public service in the terms of CPSV-AP 3.2 (https://semiceu.github.io/CPSV-AP/releases/3.2.0/). What the entry does
 * not know is absent, also where the profile asks for it: `describeAuthority` says when.
 */
export function publicService(source: ServiceSource, edition: Edition): Described {
  const { service, events, topics } = source;
  const { home } = edition;
  const { processingTime, lastReviewed, verification, sources } = service;
  const country = countryNode(edition);
  const acts = actNodes(source, home);
  const areas = topics.map((topic) => topicNode(topic, home));
  const happenings = events.map((event) => eventNode(event, home));
  const core = namedService(source, edition);
  return {
    node: {
      ...core.node,
      ...each('dcat:keyword', service.otherNames, (name) => name),
      'adms:status': concept('status', service.status, home),
      ...each('dct:audience', service.audience, (audience) => concept('audience', audience, home)),
      'dct:language': arabic,
      ...(country && { 'dct:spatial': refer(country) }),
      ...(processingTime?.maxDays !== undefined && {
        'cv:processingTime': `P${processingTime.maxDays}D`,
      }),
      ...describeParts(source, home),
      ...each('cv:hasLegalResource', acts, refer),
      ...each('cv:thematicArea', areas, refer),
      ...each('cv:isGroupedBy', happenings, refer),
      ...each('dct:requires', service.requires, (id) => serviceReference(id, home)),
      ...each('cv:relatedService', service.related, (id) => serviceReference(id, home)),
      'portal:verification': verification,
      ...(lastReviewed && { 'portal:lastReviewed': lastReviewed }),
      'portal:asOf': edition.site.asOf,
      ...each('prov:wasDerivedFrom', sources, ({ label, url, publisher, date }) => ({
        ...(url && { '@id': url }),
        '@type': 'foaf:Document',
        'dct:title': label,
        ...(publisher && { 'dct:publisher': { 'foaf:name': publisher } }),
        ...(date && { 'dct:issued': date }),
      })),
    },
    shared: [...core.shared, ...(country ? [country] : []), ...acts, ...areas, ...happenings],
  };
}

/** Only what the profile asks of every service; enough where another one names it. */
export function namedService(source: NamedService, edition: Edition): Described {
  const { id, title, summary } = source.service;
  const authority = describeAuthority(source, edition);
  const [organisation] = authority;
  return {
    node: {
      ...serviceReference(id, edition.home),
      '@type': 'cpsv:PublicService',
      'dct:identifier': id,
      'dct:title': title,
      'dct:description': summary,
      ...(organisation && { 'cv:hasCompetentAuthority': refer(organisation) }),
    },
    shared: authority,
  };
}

/** The acts that the service rests on, and those that set its costs. An act known by name only has no page to be named by. */
function actNodes({ card }: ServiceSource, home: URL): Node[] {
  const address = absoluteUrl(home, card.url);
  const known = [...card.legalBasis, ...card.costActs.values()];
  return known.map(({ label, href }, index) => ({
    '@id': href ? absoluteUrl(home, href.replace(/#.*$/, '')) : `${address}#act-${index + 1}`,
    '@type': 'eli:LegalResource',
    'dct:title': label,
  }));
}

function topicNode({ id, title }: Topic & { id: string }, home: URL): Node {
  return {
    '@id': absoluteUrl(home, entryUrl('topics', id)),
    '@type': 'skos:Concept',
    'skos:prefLabel': title,
    'skos:notation': id,
  };
}

/** Named by its kind and by what all kinds are, for readers that do not infer. */
function eventNode({ id, title, summary, audience }: LifeEvent & { id: string }, home: URL): Node {
  const isBusiness = audience === 'business' || audience === 'investor';
  return {
    '@id': absoluteUrl(home, entryUrl('life-events', id)),
    '@type': ['cv:Event', isBusiness ? 'cv:BusinessEvent' : 'cv:LifeEvent'],
    'dct:identifier': id,
    'dct:title': title,
    'dct:description': summary,
    'dct:type': concept('audience', audience, home),
  };
}

function serviceReference(id: string, home: URL): Node {
  return { '@id': absoluteUrl(home, entryUrl('services', id)) };
}

const arabic = {
  '@id': 'http://publications.europa.eu/resource/authority/language/ARA',
  '@type': 'dct:LinguisticSystem',
};
