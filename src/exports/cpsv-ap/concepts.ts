/** The portal's closed lists as SKOS concepts: what a code of a service means has an address. */
import { absoluteUrl } from '#domain/url.ts';
import { audiences, channelTypes, serviceStatuses } from '#schema/vocabulary.ts';
import { contextOf, type Node } from './graph.ts';

const schemes = {
  audience: { label: 'لمن الخدمة', concepts: audiences },
  channel: { label: 'قنوات الحصول على الخدمة', concepts: channelTypes },
  status: { label: 'حالات الخدمة', concepts: serviceStatuses },
} as const;
type SchemeName = keyof typeof schemes;

/** Beside the datasets, under this name. */
const conceptsFile = 'service-concepts.jsonld';

/** A key of one of the lists: `concept('status', 'active', home)`. */
export function concept<S extends SchemeName>(
  scheme: S,
  key: keyof (typeof schemes)[S]['concepts'] & string,
  home: URL,
): Node {
  const labels: Record<string, string> = schemes[scheme].concepts;
  return {
    '@id': addressOf(`${scheme}-${key}`, home),
    '@type': 'skos:Concept',
    'skos:prefLabel': labels[key],
    'skos:notation': key,
    'skos:inScheme': { '@id': addressOf(scheme, home) },
  };
}

/** All of the lists in one file. */
export function conceptsDocument(home: URL) {
  const nodes = (Object.keys(schemes) as SchemeName[]).flatMap((name) => {
    const { label, concepts } = schemes[name];
    const keys = Object.keys(concepts) as never[];
    return [
      {
        '@id': addressOf(name, home),
        '@type': 'skos:ConceptScheme',
        'dct:title': label,
        'skos:prefLabel': label,
      },
      ...keys.map((key) => concept(name, key, home)),
    ];
  });
  return { '@context': contextOf(home), '@graph': nodes };
}

function addressOf(fragment: string, home: URL): string {
  return absoluteUrl(home, `/data/${conceptsFile}#${fragment}`);
}
