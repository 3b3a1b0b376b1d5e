import type { ActRecord } from '#data/decrees.ts';
import { listUrl } from '#domain/decree/lists.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { Edition } from '../edition.ts';

/**
 * What the European Legislation Identifier's ontology says of an act: its identity, its days, its relations from both
 * ends, and its Arabic text as an expression of it. Days are given where they are whole, as the ontology asks.
 * https://op.europa.eu/en/web/eu-vocabularies/eli
 */
export function eliResource(record: ActRecord, { site, home }: Edition) {
  const { act, citation, relations, issuer, url } = record;
  const address = absoluteUrl(home, url);
  const { signed, published, inForce, endForce } = act.dates;
  return {
    'eli:id_local': act.id,
    'eli:type_document': { '@id': absoluteUrl(home, listUrl({ type: act.type })) },
    ...(act.number && { 'eli:number': act.number }),
    ...(site.country && {
      'eli:jurisdiction': { '@id': countryIri + site.country.code.toUpperCase() },
    }),
    ...day('eli:date_document', signed?.g, published?.g),
    ...day('eli:date_publication', published?.g, act.gazette?.date),
    ...day('eli:first_date_entry_in_force', inForce?.g),
    ...day('eli:date_no_longer_in_force', endForce?.g),
    ...(forces[act.force] && { 'eli:in_force': { '@id': `eli:${forces[act.force]}` } }),
    ...(issuer && {
      'eli:passed_by': { '@id': absoluteUrl(home, entryUrl('organisations', issuer.id)) },
    }),
    ...relationsOf(relations, home),
    'eli:is_realized_by': {
      '@id': `${address}#ar`,
      '@type': 'eli:LegalExpression',
      'eli:title': { '@value': act.title ?? citation, '@language': 'ar' },
      'eli:title_short': { '@value': citation, '@language': 'ar' },
      'eli:language': {
        '@id': 'http://publications.europa.eu/resource/authority/language/ARA',
      },
    },
  };
}

/** A country by its two letters of ISO 3166, in capitals. */
export const countryIri = 'https://www.iso.org/obp/ui/#iso:code:3166:';

const forces: Partial<Record<ActRecord['act']['force'], string>> = {
  'in-force': 'InForce-inForce',
  partly: 'InForce-inForce',
  'not-yet': 'InForce-notInForce',
  repealed: 'InForce-notInForce',
};

/** ELI's property of a relation, and the one by which the other act says it. */
const properties: Record<ActRecord['relations'][number]['kind'], [string, string]> = {
  amends: ['amends', 'amended_by'],
  repeals: ['repeals', 'repealed_by'],
  replaces: ['changes', 'changed_by'],
  corrects: ['corrects', 'corrected_by'],
  commences: ['commences', 'commenced_by'],
  implements: ['based_on', 'basis_for'],
  'based-on': ['based_on', 'basis_for'],
  cites: ['cites', 'cited_by'],
};

function relationsOf(groups: ActRecord['relations'], home: URL): Record<string, object[]> {
  const found: Record<string, object[]> = {};
  for (const { kind, direction, relations } of groups) {
    const [active, passive] = properties[kind];
    const property = `eli:${direction === 'outgoing' ? active : passive}`;
    const targets = relations.map(({ url }) => ({ '@id': absoluteUrl(home, url) }));
    found[property] = [...(found[property] ?? []), ...targets];
  }
  return found;
}

/** The first of the dates that is a whole day. */
function day(property: string, ...dates: readonly (string | undefined)[]) {
  const date = dates.find((date) => date?.length === 10);
  return date ? { [property]: { '@type': 'xsd:date', '@value': date } } : {};
}
