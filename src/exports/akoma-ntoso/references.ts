import type { ActSource } from '#data/act-exports.ts';
import { citeAct, parseActId } from '#domain/decree/identifier.ts';
import { issuedOn } from '#domain/decree/order.ts';
import { absoluteUrl, entryUrl } from '#domain/url.ts';
import { actSubjects } from '#schema/act-subjects.ts';
import type { Decree } from '#schema/decree.ts';
import type { Edition } from '../edition.ts';
import { element, type XmlElement } from '../xml.ts';
import { referenceId } from './lifecycle.ts';
import { expressionUri, workUri } from './uri.ts';

/** Everything that the rest of the metadata names: the act itself, other acts, the issuer, the portal. */
export function writeReferences(source: ActSource, { site, home }: Edition): XmlElement {
  const { act, citation, relations, issuer } = source;
  const own = expressionUri(workUri(act.id, site), issuedOn(act) ?? String(act.year));
  const passive = relations.filter(({ direction }) => direction === 'incoming');
  const active = relations.filter(({ direction }) => direction === 'outgoing');
  const name = issuer?.title ?? act.issuerName;
  const others = [
    ...refer('passiveRef', passive.flatMap(idsOf)),
    ...refer('activeRef', [
      ...active.flatMap(idsOf),
      ...act.amendments.map(({ target }) => target),
    ]),
  ];
  const seen = new Set<string>();
  return element(
    'references',
    { source: '#portal' },
    element('original', { eId: 'act', href: own, showAs: citation }),
    // An act that both changes this one and is changed by it has one id, under the first of the two.
    ...others
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .map(({ kind, id }) => {
        const identity = parseActId(id);
        return element(kind, {
          eId: referenceId(id),
          href: workUri(id, site),
          showAs: identity ? citeAct(identity) : id,
        });
      }),
    organisation('portal', home.href, site.name),
    name
      ? organisation(
          'issuer',
          issuer
            ? absoluteUrl(home, entryUrl('organisations', issuer.id))
            : '/akn/ontology/organization/issuer',
          name,
        )
      : organisation('unknown', '/akn/ontology/organization/unknown', 'غير معروف'),
    act.amendments.length
      ? element('TLCConcept', {
          eId: 'force',
          href: '/akn/ontology/concept/force',
          showAs: 'النفاذ',
        })
      : undefined,
  );
}

/** Under which branches of law it is filed, and its keywords. */
export function writeClassification({ subjects, keywords }: Decree): XmlElement | undefined {
  const words = [
    ...subjects.map((subject) => ({ value: subject, showAs: actSubjects[subject] })),
    ...keywords.map((keyword) => ({ value: keyword, showAs: keyword })),
  ];
  return words.length
    ? element(
        'classification',
        { source: '#portal' },
        ...words.map((word) => element('keyword', { ...word, dictionary: '#portal' })),
      )
    : undefined;
}

function idsOf({ relations }: ActSource['relations'][number]): string[] {
  return relations.map(({ id }) => id);
}

function refer(kind: 'passiveRef' | 'activeRef', ids: readonly string[]) {
  return ids.map((id) => ({ kind, id }));
}

function organisation(eId: string, href: string, showAs: string): XmlElement {
  return element('TLCOrganization', { eId, href, showAs });
}
