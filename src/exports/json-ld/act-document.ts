import type { ActRecord } from '#data/decrees.ts';
import { absoluteUrl } from '#domain/url.ts';
import { actFormats } from '../act-formats.ts';
import { standingOf, type Edition } from '../edition.ts';
import { eliResource } from './eli.ts';
import { legislation } from './legislation.ts';

/**
 * An act as linked data in one file that needs no other: schema.org's Legislation and ELI's LegalResource of one
 * address, with the acts that changed it, where the record comes from and how far to trust it.
 */
export function actDocument(record: ActRecord, edition: Edition) {
  const { act, issuer, url } = record;
  const { site, home } = edition;
  const address = absoluteUrl(home, url);
  const { '@type': type, ...described } = legislation(act, home, issuer, site.country);
  const { sourceGrade, verification, lastReviewed, asOf } = standingOf(act, edition);
  return {
    '@context': contextOf(home),
    '@graph': [
      {
        '@type': [type, 'eli:LegalResource'],
        ...described,
        sdPublisher: { '@type': 'Organization', name: site.name, url: home.href },
        sdLicense: absoluteUrl(home, site.licence.href),
        encoding: [actFormats.markdown, actFormats.akomaNtoso].map(({ file, type, label }) => ({
          '@type': 'LegislationObject',
          name: label,
          encodingFormat: type,
          contentUrl: address + file,
        })),
        ...eliResource(record, edition),
        'portal:verification': verification,
        ...(sourceGrade && { 'portal:sourceGrade': sourceGrade }),
        ...(lastReviewed && { 'portal:lastReviewed': lastReviewed }),
        'portal:asOf': asOf,
        'portal:textState': act.textState,
        ...(act.sources.length > 0 && {
          'prov:wasDerivedFrom': act.sources.map(({ label, url, publisher, date }) => ({
            '@type': 'CreativeWork',
            name: label,
            ...(url && { url }),
            ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
            ...(date && { datePublished: date }),
          })),
        }),
      },
    ],
  };
}

/** Written out, so that a reader needs no network. schema.org's terms have `http:` in linked data. */
function contextOf(home: URL) {
  const link = { '@type': '@id' };
  return {
    '@vocab': 'http://schema.org/',
    eli: 'http://data.europa.eu/eli/ontology#',
    prov: 'http://www.w3.org/ns/prov#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    // Each of these terms is explained on the page of the portal's data.
    portal: absoluteUrl(home, '/data/#'),
    url: link,
    contentUrl: link,
    sdLicense: link,
    legislationLegalForce: link,
  };
}
