/** The nodes that linked data are made of, and the names that they use. */
import { absoluteUrl } from '#domain/url.ts';

export type Node = { '@id': string } & Record<string, unknown>;

/** A statement's subject with the nodes that it leads to and that others may lead to as well. */
export interface Described {
  node: Node;
  shared: Node[];
}

/**
 * Nodes of one graph, each address once as what it is: the first of them is kept. What a node holds and is not its own part (a code, a
 * language, another page) stands beside it.
 */
export function mergeNodes(nodes: readonly Node[]): Node[] {
  const byId = new Map<string, Node>();
  const add = (node: Node) => {
    const key = [node['@id'], node['@type']].join(' ');
    if (byId.has(key)) return;
    byId.set(key, node);
    byId.set(key, moveOut(node, node['@id'], add) as Node);
  };
  nodes.forEach(add);
  return [...byId.values()];
}

/** The value with a reference in the place of every node within it that does not belong to `owner`. */
function moveOut(value: unknown, owner: string, add: (node: Node) => void): unknown {
  if (Array.isArray(value)) return value.map((member) => moveOut(member, owner, add));
  if (typeof value !== 'object' || value === null) return value;
  const id = '@id' in value && typeof value['@id'] === 'string' ? value['@id'] : undefined;
  if (id !== undefined && !id.startsWith(owner)) {
    if (Object.keys(value).length > 1) add({ ...value, '@id': id });
    return { '@id': id };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, moveOut(member, owner, add)]),
  );
}

/** `(node) => reference`: only its address. */
export function refer({ '@id': id }: Node) {
  return { '@id': id };
}

/** The property with a value for each item; none of an empty list. */
export function each<T>(
  property: string,
  items: readonly T[],
  toValue: (item: T, index: number) => unknown,
) {
  return items.length > 0 && { [property]: items.map(toValue) };
}

/** Written out, so that a reader needs no network. Texts are Arabic unless a term says otherwise. */
export function contextOf(home: URL) {
  const plain = (id: string) => ({ '@id': id, '@language': null });
  const typed = (id: string, type: string) => ({ '@id': id, '@type': type });
  return {
    adms: 'http://www.w3.org/ns/adms#',
    cpsv: 'http://purl.org/vocab/cpsv#',
    cv: 'http://data.europa.eu/m8g/',
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    eli: 'http://data.europa.eu/eli/ontology#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    prov: 'http://www.w3.org/ns/prov#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    time: 'http://www.w3.org/2006/time#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    // Each of these terms is explained on the page of the portal's data.
    portal: absoluteUrl(home, '/data/#'),
    'cv:hasValue': typed('cv:hasValue', 'xsd:double'),
    'cv:processingTime': typed('cv:processingTime', 'xsd:duration'),
    'cv:telephone': plain('cv:telephone'),
    'dct:identifier': plain('dct:identifier'),
    'dct:issued': plain('dct:issued'),
    'dct:modified': plain('dct:modified'),
    'skos:notation': plain('skos:notation'),
    'portal:asOf': plain('portal:asOf'),
    'portal:lastReviewed': plain('portal:lastReviewed'),
    'portal:verification': plain('portal:verification'),
    '@language': 'ar',
  };
}
