import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { actDocument } from '#exports/json-ld/act-document.ts';
import { actRelations } from '#schema/vocabulary.ts';
import { actSource, bareFields, edition, fullFields } from '../../fixtures/act-source.ts';
import { findSchemaProblems } from '../../fixtures/schema-org.ts';

const schema = (name: string) => `http://schema.org/${name}`;
const eli = (name: string) => `http://data.europa.eu/eli/ontology#${name}`;
const page = 'https://x.sy/portal/decrees/law/2009/4/';

/** The statements of a document, by predicate, about the act itself; nothing is loaded from elsewhere. */
async function statements(document: object): Promise<Record<string, string[]>> {
  const documentLoader = () => Promise.reject(new Error('the context is in the file'));
  const quads = (await jsonld.toRDF(document, { documentLoader })) as {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string };
  }[];
  const found: Record<string, string[]> = {};
  for (const { subject, predicate, object } of quads)
    if (subject.value === page) (found[predicate.value] ??= []).push(object.value);
  return found;
}

const everyRelation = Object.keys(actRelations).map((kind) => ({ kind, target: 'law-1949-1' }));
const later = {
  id: 'law-2020-1',
  relations: Object.keys(actRelations).map((kind) => ({ kind, target: 'law-2009-4' })),
};
const full = await actSource({ ...fullFields, relations: everyRelation }, '', [later]);
const said = await statements(actDocument(full, edition));

describe('an act as linked data', () => {
  it('is at once a Legislation of schema.org and a LegalResource of ELI', () => {
    expect(said['http://www.w3.org/1999/02/22-rdf-syntax-ns#type']).toEqual([
      schema('Legislation'),
      eli('LegalResource'),
    ]);
  });

  it('says the same to readers of both', () => {
    for (const [names, values] of [
      [[schema('legislationIdentifier'), eli('id_local')], ['law-2009-4']],
      [[schema('legislationDate'), eli('date_document')], ['2009-02-25']],
      [
        [schema('legislationDateOfApplicability'), eli('first_date_entry_in_force')],
        ['2009-09-01'],
      ],
      [
        [schema('legislationAmends'), eli('amends'), eli('repeals'), eli('cites')],
        ['https://x.sy/portal/decrees/law/1949/1/'],
      ],
      [[eli('number')], ['4']],
      [[eli('type_document')], ['https://x.sy/portal/decrees/law/']],
    ] as const)
      for (const name of names) expect(said[name], name).toEqual(values);
    expect(said[schema('legislationLegalForce')]).toEqual(['https://schema.org/NotInForce']);
    expect(said[eli('in_force')]).toEqual([eli('InForce-notInForce')]);
  });

  it('names the acts that changed it', () => {
    for (const name of ['amended_by', 'repealed_by', 'changed_by', 'corrected_by', 'cited_by'])
      expect(said[eli(name)]).toEqual(['https://x.sy/portal/decrees/law/2020/1/']);
  });

  it('gives days only where they are whole', () => {
    expect(said[eli('date_publication')]).toEqual(['2009-03-04']);
    expect(said[eli('date_no_longer_in_force')]).toBeUndefined();
    expect(said[schema('datePublished')]).toEqual(['2009-03']);
  });

  it('says how far to trust it, to which date and under which licence', () => {
    const portal = (name: string) => said[`https://x.sy/portal/data/#${name}`];
    expect(portal('verification')).toEqual(['sourced']);
    expect(portal('sourceGrade')).toEqual(['official']);
    expect(portal('asOf')).toEqual(['2026-03']);
    expect(portal('lastReviewed')).toEqual(['2026-01-02']);
    expect(said[schema('sdLicense')]).toEqual(['https://x.sy/portal/pages/b/']);
    expect(said['http://www.w3.org/ns/prov#wasDerivedFrom']).toHaveLength(1);
  });

  it.each([fullFields, bareFields])('keeps to the terms of schema.org', async (fields) => {
    const [node = {}] = actDocument(await actSource(fields), edition)['@graph'];
    const own = Object.entries(node).filter(([name]) => !name.includes(':'));
    const document = { ...Object.fromEntries(own), '@type': 'Legislation' };
    expect(findSchemaProblems({ '@context': 'https://schema.org', ...document })).toEqual([]);
  });
});
