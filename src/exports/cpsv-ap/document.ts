import type { ServiceSource } from '#data/service-exports.ts';
import { absoluteUrl } from '#domain/url.ts';
import type { Edition } from '../edition.ts';
import { contextOf, mergeNodes, refer, type Node } from './graph.ts';
import { namedService, publicService } from './service.ts';

/** A service as linked data in one file that needs no other: of the services that it names, what the profile asks of each. */
export function serviceDocument(source: ServiceSource, edition: Edition) {
  const described = publicService(source, edition);
  const named = source.named.map((service) => namedService(service, edition));
  return documentOf([described, ...named], edition);
}

/** All services in one file. */
export function serviceCatalogue(sources: readonly ServiceSource[], edition: Edition) {
  return documentOf(
    sources.map((source) => publicService(source, edition)),
    edition,
  );
}

function documentOf(services: readonly { node: Node; shared: Node[] }[], edition: Edition) {
  const catalogue = catalogueNodes(edition);
  const [dataset] = catalogue;
  const nodes = services.map(({ node }) => ({ ...node, 'dct:isPartOf': refer(dataset) }));
  return {
    '@context': contextOf(edition.home),
    '@graph': mergeNodes([...nodes, ...services.flatMap(({ shared }) => shared), ...catalogue]),
  };
}

/** The catalogue that describes the services, and who publishes it. */
function catalogueNodes({ site, home }: Edition): [Node, Node] {
  const publisher = {
    '@id': home.href,
    '@type': 'foaf:Agent',
    'dct:identifier': home.href,
    'dct:title': site.name,
  };
  return [
    {
      '@id': absoluteUrl(home, '/data/services.jsonld'),
      '@type': 'dcat:Dataset',
      'dct:title': `الخدمات: ${site.name}`,
      'dct:description': site.notice.text,
      'dct:publisher': refer(publisher),
      'dct:license': { '@id': absoluteUrl(home, site.licence.href) },
      'dct:modified': site.asOf,
      'dcat:landingPage': { '@id': absoluteUrl(home, '/services/'), '@type': 'foaf:Document' },
    },
    publisher,
  ];
}
