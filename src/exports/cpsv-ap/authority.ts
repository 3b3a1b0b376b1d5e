import type { NamedService } from '#data/service-exports.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { Edition } from '../edition.ts';
import { countryIri } from '../json-ld/eli.ts';
import { refer, type Node } from './graph.ts';

/**
 * The competent authority, followed by the area that it is there for. A body without an entry is told by its name in
 * the source; nothing where the source names none.
 */
export function describeAuthority(
  { service, organisation, governorate }: NamedService,
  edition: Edition,
): Node[] {
  const { home } = edition;
  const name = organisation?.title ?? service.authorityNote;
  if (!name) return [];
  const area = governorate
    ? locationNode(absoluteUrl(home, entryUrl('governorates', governorate.id)), governorate.title)
    : countryNode(edition);
  const id = organisation
    ? absoluteUrl(home, entryUrl('organisations', organisation.id))
    : `${absoluteUrl(home, entryUrl('services', service.id))}#authority`;
  return [
    {
      '@id': id,
      '@type': 'cv:PublicOrganisation',
      ...(organisation && { 'dct:identifier': organisation.id }),
      'skos:prefLabel': name,
      ...(area && { 'dct:spatial': refer(area) }),
    },
    ...(area ? [area] : []),
  ];
}

/** The country that the portal is for. */
export function countryNode({ site }: Edition): Node | undefined {
  return (
    site.country && locationNode(countryIri + site.country.code.toUpperCase(), site.country.name)
  );
}

function locationNode(id: string, name: string): Node {
  return { '@id': id, '@type': 'dct:Location', 'skos:prefLabel': name };
}
