/** What a service consists of, each part under an address of its own within the service's page. */
import type { ServiceSource } from '#data/service-exports.ts';
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { describeCost } from '#domain/service/fee.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { Service } from '#schema/service.ts';
import { isOffer } from '../json-ld/service.ts';
import { concept } from './concepts.ts';
import { each, type Node } from './graph.ts';

/** The identifier of a part from the service's and its place in it. */
interface Place {
  id: string;
  address: string;
  home: URL;
}

/** Everything that belongs to this service alone. */
export function describeParts({ service, card }: ServiceSource, home: URL) {
  const { places } = card;
  const place = { id: service.id, address: absoluteUrl(home, card.url), home };
  const part = <T>(
    kind: string,
    items: readonly T[],
    describe: (item: T, place: Place) => object,
  ) =>
    items.map((item, index) => ({
      ...named(place, `${kind}-${index + 1}`),
      ...describe(item, place),
    }));
  const channels = [
    ...part('channel', service.channels, describeChannel),
    ...part('place', places, ({ label, href, where }) => ({
      '@type': 'cv:Channel',
      'dct:description': where ? `${label}، ${where}` : label,
      'foaf:page': pageOf(absoluteUrl(home, href)),
    })),
  ];
  return {
    ...all('cv:hasChannel', channels),
    ...all('cpsv:hasInput', part('evidence', service.evidence, describeEvidence)),
    ...all(
      'cv:holdsRequirement',
      part('requirement', service.requirements, (title) => ({
        '@type': 'cv:Requirement',
        'dct:title': title,
      })),
    ),
    ...all('cv:hasCost', part('cost', service.costs, describePrice)),
    ...all(
      'cpsv:produces',
      part('output', service.output ? [service.output] : [], (title) => ({
        '@type': 'cv:Output',
        'dct:title': title,
      })),
    ),
    ...all('cpsv:follows', describeSteps(service, place)),
    ...all(
      'cv:contactPoint',
      phonesOf(service).map((phone) => ({
        '@type': 'cv:ContactPoint',
        'cv:telephone': phone,
      })),
    ),
  };
}

function describeChannel(
  { type, name, url, hours, processingTime }: Service['channels'][number],
  { home }: Place,
) {
  const description = [name, processingTime].filter(Boolean).join('. ');
  return {
    '@type': 'cv:Channel',
    'dct:type': concept('channel', type, home),
    ...(description && { 'dct:description': description }),
    ...(url && { 'foaf:page': pageOf(url) }),
    ...(hours && {
      'cv:openingHours': { '@type': 'time:TemporalEntity', 'dct:description': hours },
    }),
  };
}

function describeEvidence(
  { name, copies, original, obtainedFrom }: Service['evidence'][number],
  { home }: Place,
) {
  const description = [original && 'الأصل مطلوب', copies && countNoun(copies, nouns.copy)]
    .filter(Boolean)
    .join('، ');
  return {
    '@type': 'cv:Evidence',
    'dct:title': name,
    ...(description && { 'dct:description': description }),
    ...(obtainedFrom && {
      'rdfs:seeAlso': { '@id': absoluteUrl(home, entryUrl('services', obtainedFrom)) },
    }),
  };
}

/** The price is a number only where it is sure and one; in words, with its date, it always is. */
function describePrice(cost: Service['costs'][number]) {
  const { label, kind, price, asOf, isConfirmed, notes } = describeCost(cost);
  const { amount = 0, amountMax = amount, currency } = cost;
  const isOnePrice = isOffer(cost) && amount === amountMax;
  return {
    '@type': 'cv:Cost',
    'dct:description': [
      `${kind ? `${label} (${kind})` : label}: ${price}`,
      asOf,
      !isConfirmed && 'غير مؤكد',
      ...notes,
    ]
      .filter(Boolean)
      .join('. '),
    ...(isOnePrice && { 'cv:hasValue': amount }),
    ...(isOnePrice && currency && { 'cv:currency': currencyNode(currency) }),
  };
}

/** https://op.europa.eu/en/web/eu-vocabularies/concept-scheme/-/resource?uri=http://publications.europa.eu/resource/authority/currency */
function currencyNode(code: string): Node {
  return {
    '@id': `http://publications.europa.eu/resource/authority/currency/${code}`,
    '@type': 'skos:Concept',
    'skos:notation': code,
  };
}

/** The steps are the procedure that the service follows. */
function describeSteps({ title, steps }: Service, place: Place): Node[] {
  if (steps.length === 0) return [];
  return [
    {
      ...named(place, 'steps'),
      '@type': 'cpsv:Rule',
      'dct:title': `خطوات ${title}`,
      'dct:description': steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    },
  ];
}

function phonesOf({ phone, channels }: Service): string[] {
  return [
    ...new Set([phone, ...channels.map(({ phone }) => phone)].filter((one) => one !== undefined)),
  ];
}

function named({ id, address }: Place, part: string): Node {
  return { '@id': `${address}#${part}`, 'dct:identifier': `${id}/${part}` };
}

function pageOf(url: string): Node {
  return { '@id': url, '@type': 'foaf:Document' };
}

function all(property: string, nodes: readonly object[]) {
  return each(property, nodes, (node) => node);
}
