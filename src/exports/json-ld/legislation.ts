import { citeAct } from '#domain/decree/identifier.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import type { Decree } from '#schema/decree.ts';
import { actSubjects } from '#schema/act-subjects.ts';
import type { Site } from '#schema/site.ts';
import { actTypes } from '#schema/vocabulary.ts';

/** schema.org's Legislation for an act. What is not known, its force above all, is left out. */
export function legislation(
  act: Decree & { id: string },
  home: URL,
  issuer?: { title: string },
  country?: Site['country'],
) {
  const { type, title, otherTitles, dates, gazette, summary, subjects, keywords } = act;
  const url = addressOf(act.id, home);
  const citation = citeAct(act);
  const passedBy = issuer?.title ?? act.issuerName;
  const about = [...subjects.map((subject) => actSubjects[subject]), ...keywords];
  return {
    '@type': 'Legislation',
    '@id': url,
    url,
    name: title ?? citation,
    alternateName: [...(title ? [citation] : []), ...otherTitles],
    legislationIdentifier: act.id,
    legislationType: actTypes[type],
    inLanguage: 'ar',
    ...(country && {
      legislationJurisdiction: {
        '@type': 'Country',
        name: country.name,
        identifier: country.code.toUpperCase(),
      },
    }),
    legislationDate: dates.signed?.g ?? String(act.year),
    ...(dates.published?.g && { datePublished: dates.published.g }),
    ...(dates.inForce?.g && { legislationDateOfApplicability: dates.inForce.g }),
    ...(dates.endForce?.g && { expires: dates.endForce.g }),
    ...(passedBy && {
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: passedBy },
    }),
    ...(forces[act.force] && { legislationLegalForce: forces[act.force] }),
    ...(gazette && {
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: gazette.issue,
        ...(gazette.date && { datePublished: gazette.date }),
      },
    }),
    ...(summary && { abstract: summary }),
    ...(about.length > 0 && { keywords: about }),
    ...relationProperties(act, home),
  };
}

/** «Amended» is in force: schema.org's PartiallyInForce means that some articles never were, or no longer are. */
const forces: Partial<Record<Decree['force'], string>> = {
  'in-force': 'https://schema.org/InForce',
  partly: 'https://schema.org/InForce',
  'not-yet': 'https://schema.org/NotInForce',
  repealed: 'https://schema.org/NotInForce',
};

const properties: Record<Decree['relations'][number]['kind'], string> = {
  amends: 'legislationAmends',
  repeals: 'legislationRepeals',
  replaces: 'legislationChanges',
  corrects: 'legislationCorrects',
  commences: 'legislationCommences',
  implements: 'isBasedOn',
  'based-on': 'isBasedOn',
  cites: 'citation',
};

function relationProperties({ relations }: Decree, home: URL): Record<string, object[]> {
  const found: Record<string, object[]> = {};
  for (const { kind, target } of relations)
    (found[properties[kind]] ??= []).push({
      '@type': 'Legislation',
      '@id': addressOf(target, home),
    });
  return found;
}

function addressOf(id: string, home: URL): string {
  return absoluteUrl(home, entryUrl('decrees', id));
}
