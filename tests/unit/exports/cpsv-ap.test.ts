import { describe, expect, it } from 'vitest';
import type { ServiceSource } from '#data/service-exports.ts';
import { conceptsDocument } from '#exports/cpsv-ap/concepts.ts';
import { serviceCatalogue, serviceDocument } from '#exports/cpsv-ap/document.ts';
import type { Node } from '#exports/cpsv-ap/graph.ts';
import { governorateSchema } from '#schema/governorate.ts';
import { lifeEventSchema } from '#schema/life-event.ts';
import { organisationSchema } from '#schema/organisation.ts';
import { serviceSchema } from '#schema/service.ts';
import { topicSchema } from '#schema/topic.ts';
import { edition } from '../../fixtures/act-source.ts';
import { findViolations, readStatements } from '../../fixtures/cpsv-ap.ts';
import { makeServiceCard } from '../../fixtures/service-card.ts';

const verification = 'sourced';
const file = (id: string) => ({ id, filePath: `${id}.yaml` });
const bare = { title: 'خدمة', summary: 'ملخص', status: 'active', verification };
const full = {
  ...bare,
  title: 'جواز سفر',
  otherNames: ['وثيقة سفر'],
  status: 'suspended',
  statusReason: 'تحديث النظام',
  authority: 'org-passports',
  authorityNote: 'فرع الهجرة',
  audience: ['citizen', 'resident'],
  channels: [
    { type: 'internet', url: 'https://e.sy/' },
    {
      type: 'agency-office',
      name: 'الفرع',
      phone: '011',
      hours: 'من 8 إلى 15',
      processingTime: 'يوم',
    },
  ],
  requirements: ['أن يكون سورياً'],
  evidence: [
    { name: 'إخراج قيد', copies: 2, original: true, obtainedFrom: 'record' },
    { name: 'صورة' },
  ],
  steps: ['املأ الطلب', 'ادفع الرسم'],
  costs: [
    { label: 'الرسم', kind: 'fee', amount: 25, currency: 'USD', asOf: 2025, confirmed: true },
    {
      label: 'طابع',
      kind: 'stamp',
      amount: 500,
      currency: 'SYP',
      series: 'old',
      asOf: 2021,
      confirmed: true,
    },
    {
      label: 'مدى',
      kind: 'fee',
      amount: 5,
      amountMax: 9,
      currency: 'USD',
      asOf: 2025,
      confirmed: true,
    },
    { label: 'شائع', kind: 'fee', amount: 3, currency: 'USD' },
    { label: 'الطلب', kind: 'free', confirmed: true },
  ],
  processingTime: { text: 'أسبوع', maxDays: 7 },
  output: 'جواز',
  legalBasis: [{ decree: 'law-2009-4' }],
  lifeEvents: ['travel', 'start-business'],
  topics: ['law'],
  related: ['record'],
  requires: ['record'],
  phone: '119',
  sources: [
    { label: 'سانا', publisher: 'سانا', url: 'https://sana.sy/1', date: 2025, kind: 'press' },
  ],
  lastReviewed: '2026-01',
};
const organisation = {
  ...file('org-passports'),
  ...organisationSchema.parse({ title: 'الهجرة', classification: 'agency', verification }),
};
const governorate = {
  ...file('north'),
  ...governorateSchema.parse({ title: 'الشمال', verification }),
};

function sourceOf(
  fields: object,
  given: Partial<ServiceSource> = {},
  id = 'passport',
): ServiceSource {
  const service = { ...file(id), ...serviceSchema.parse(fields) };
  const card = makeServiceCard(fields, {
    id,
    url: `/services/${id}/`,
    places: [{ label: 'مركز', href: '/places/centre/', where: 'الشمال' }],
    legalBasis: [
      { label: 'القانون 4', href: '/decrees/law/2009/4/#art-3', articles: ['3'] },
      { label: 'تعليمات بلا رقم', articles: [] },
    ],
  });
  return {
    service,
    card,
    organisation: undefined,
    governorate: undefined,
    events: [],
    topics: [],
    named: [],
    ...given,
  };
}

const event = (id: string, audience: string) => ({
  ...file(id),
  ...lifeEventSchema.parse({ title: id, summary: 'عنه', audience, services: ['x'], verification }),
});
const record = sourceOf({ ...bare, authorityNote: 'البلديات' }, {}, 'record');
const passport = sourceOf(full, {
  organisation,
  governorate,
  events: [event('travel', 'citizen'), event('start-business', 'business')],
  topics: [
    { ...file('law'), ...topicSchema.parse({ title: 'القانون', summary: 'عنه', verification }) },
  ],
  named: [record],
});

const nodesOf = (document: { '@graph': unknown[] }) => document['@graph'] as Node[];
const nodeOf = (document: { '@graph': unknown[] }, id: string) =>
  nodesOf(document).find((node) => node['@id'] === `https://x.sy/portal/services/${id}/`) ?? {};

describe('a service as linked data', () => {
  it('holds to CPSV-AP on its own, full or bare', async () => {
    expect(await findViolations(serviceDocument(passport, edition))).toEqual([]);
    expect(await findViolations(serviceDocument(record, edition))).toEqual([]);
  });

  it('holds to CPSV-AP among all the others, each node described once', async () => {
    const catalogue = serviceCatalogue([passport, record], edition);
    expect(await findViolations(catalogue)).toEqual([]);
    const ids = nodesOf(catalogue).map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what the entry says', () => {
    expect(nodeOf(serviceDocument(passport, edition), 'passport')).toMatchObject({
      'dct:identifier': 'passport',
      'dct:title': 'جواز سفر',
      'dcat:keyword': ['وثيقة سفر'],
      'cv:hasCompetentAuthority': { '@id': 'https://x.sy/portal/organisations/org-passports/' },
      'cv:processingTime': 'P7D',
      'cpsv:hasInput': [
        {
          'dct:identifier': 'passport/evidence-1',
          'dct:title': 'إخراج قيد',
          'dct:description': 'الأصل مطلوب، نسختان',
          'rdfs:seeAlso': { '@id': 'https://x.sy/portal/services/record/' },
        },
        { 'dct:title': 'صورة' },
      ],
      'cpsv:produces': [{ 'dct:title': 'جواز' }],
      'cpsv:follows': [{ 'dct:description': '1. املأ الطلب\n2. ادفع الرسم' }],
      'cv:contactPoint': [{ 'cv:telephone': '119' }, { 'cv:telephone': '011' }],
      'cv:hasLegalResource': [
        { '@id': 'https://x.sy/portal/decrees/law/2009/4/' },
        { '@id': 'https://x.sy/portal/services/passport/#act-2' },
      ],
      'dct:requires': [{ '@id': 'https://x.sy/portal/services/record/' }],
      'cv:relatedService': [{ '@id': 'https://x.sy/portal/services/record/' }],
      'portal:verification': 'sourced',
      'portal:asOf': '2026-03',
    });
  });

  it('gives a price as a number only where it is one, sure, and not in old pounds', () => {
    const node = nodeOf(serviceDocument(passport, edition), 'passport') as Record<string, Node[]>;
    const costs = node['cv:hasCost'] ?? [];
    expect(costs.map((cost) => cost['cv:hasValue'])).toEqual([
      25,
      undefined,
      undefined,
      undefined,
      0,
    ]);
    expect(costs.map((cost) => cost['dct:description'])).toEqual([
      'الرسم: 25 دولار أمريكي. بتاريخ 2025',
      'طابع (طابع): 500 ليرة سورية قديمة. آخر ما عُرف، 2021',
      'مدى: 5–9 دولار أمريكي. بتاريخ 2025',
      'شائع: 3 دولار أمريكي. بلا تاريخ معروف. غير مؤكد',
      'الطلب: مجاناً',
    ]);
  });

  it('has an authority by name where it has no entry, and none where the source names none', async () => {
    const document = serviceDocument(record, edition);
    expect(nodesOf(document)).toContainEqual(
      expect.objectContaining({
        '@id': 'https://x.sy/portal/services/record/#authority',
        'skos:prefLabel': 'البلديات',
      }),
    );
    const unknown = serviceDocument(sourceOf(bare, {}, 'unknown'), edition);
    expect(nodeOf(unknown, 'unknown')).not.toHaveProperty('cv:hasCompetentAuthority');
    expect(await findViolations(unknown)).toEqual([
      'unknown/ hasCompetentAuthority MinCountConstraintComponent',
    ]);
  });

  it('reads as Arabic text, typed values and bare codes', async () => {
    const statements = await readStatements(serviceDocument(passport, edition));
    const valueOf = (predicate: string) =>
      statements.getObjects(null, predicate, null).map((term) => term.toJSON());
    expect(valueOf('http://purl.org/dc/terms/identifier')).toContainEqual(
      expect.objectContaining({ value: 'passport', language: '' }),
    );
    expect(valueOf('http://purl.org/dc/terms/title')).toContainEqual(
      expect.objectContaining({ value: 'جواز سفر', language: 'ar' }),
    );
    expect(valueOf('http://data.europa.eu/m8g/processingTime')).toEqual([
      expect.objectContaining({
        value: 'P7D',
        datatype: expect.objectContaining({ value: 'http://www.w3.org/2001/XMLSchema#duration' }),
      }),
    ]);
  });
});

/** Each breaks one constraint of the profile: the part of a class, its property, and what stands there instead. */
const mutations: [type: string, property: string, value: unknown, violation: string][] = [
  ['cpsv:PublicService', 'dct:identifier', undefined, 'MinCount'],
  ['cpsv:PublicService', 'dct:identifier', ['a', 'b'], 'MaxCount'],
  ['cpsv:PublicService', 'dct:title', undefined, 'MinCount'],
  ['cpsv:PublicService', 'dct:title', { '@value': 'بلا لغة', '@language': null }, 'Datatype'],
  ['cpsv:PublicService', 'dct:description', undefined, 'MinCount'],
  ['cpsv:PublicService', 'cv:hasCompetentAuthority', undefined, 'MinCount'],
  ['cpsv:PublicService', 'cv:hasCompetentAuthority', { '@id': 'urn:nobody' }, 'Class'],
  ['cpsv:PublicService', 'cv:processingTime', 'أسبوع', 'Datatype'],
  ['cpsv:PublicService', 'cv:processingTime', ['P1D', 'P2D'], 'MaxCount'],
  ['cpsv:PublicService', 'adms:status', { '@id': 'urn:status' }, 'Class'],
  ['cpsv:PublicService', 'dcat:keyword', { '@value': 1 }, 'Datatype'],
  ...[
    'dct:audience',
    'cv:contactPoint',
    'cpsv:follows',
    'cv:hasChannel',
    'cv:hasCost',
    'cpsv:hasInput',
    'cv:hasLegalResource',
    'cv:holdsRequirement',
    'cv:isGroupedBy',
    'dct:isPartOf',
    'dct:language',
    'cpsv:produces',
    'cv:relatedService',
    'dct:requires',
    'dct:spatial',
    'cv:thematicArea',
  ].map((property): (typeof mutations)[number] => [
    'cpsv:PublicService',
    property,
    { '@id': 'urn:untyped' },
    'Class',
  ]),
  ['cv:PublicOrganisation', 'skos:prefLabel', undefined, 'MinCount'],
  ['cv:PublicOrganisation', 'dct:spatial', undefined, 'MinCount'],
  ['cv:Channel', 'dct:identifier', undefined, 'MinCount'],
  ['cv:Channel', 'dct:type', { '@id': 'urn:type' }, 'Class'],
  ['cv:Channel', 'cv:openingHours', { '@id': 'urn:always' }, 'Class'],
  ['cv:ContactPoint', 'cv:telephone', { '@id': 'tel:1' }, 'NodeKind'],
  ['cv:Cost', 'dct:identifier', undefined, 'MinCount'],
  ['cv:Cost', 'cv:hasValue', { '@value': 'كثير', '@type': 'xsd:string' }, 'Datatype'],
  ['cv:Cost', 'cv:hasValue', [1, 2], 'MaxCount'],
  ['cv:Cost', 'cv:currency', { '@id': 'urn:pound' }, 'Class'],
  ['cv:Evidence', 'dct:identifier', undefined, 'MinCount'],
  ['cv:Evidence', 'dct:title', undefined, 'MinCount'],
  ['cv:Evidence', 'foaf:page', { '@id': 'urn:page' }, 'Class'],
  ['cv:Requirement', 'dct:title', undefined, 'MinCount'],
  ['cv:Output', 'dct:title', undefined, 'MinCount'],
  ['cpsv:Rule', 'dct:description', undefined, 'MinCount'],
  ['cv:LifeEvent', 'dct:identifier', undefined, 'MinCount'],
  ['cv:BusinessEvent', 'dct:type', undefined, 'MinCount'],
  ['eli:LegalResource', 'dct:relation', { '@id': 'urn:act' }, 'Class'],
  ['dcat:Dataset', 'dct:publisher', undefined, 'MinCount'],
  ['foaf:Agent', 'dct:title', undefined, 'MinCount'],
  ['time:TemporalEntity', 'dct:description', { '@value': 8 }, 'Datatype'],
];

it.each(mutations)(
  'the shapes refuse %s whose %s is %j',
  async (type, property, value, violation) => {
    const document = structuredClone(serviceDocument(passport, edition));
    const part = partsOf(document).find((node) => [node['@type']].flat().includes(type));
    if (!part) throw new Error(`The service has no ${type}`);
    if (value === undefined) Reflect.deleteProperty(part, property);
    else part[property] = value;
    const violations = await findViolations(JSON.parse(JSON.stringify(document)) as object);
    expect(violations.join()).toContain(`${property.replace(/.*:/, '')} ${violation}Constraint`);
  },
);

it('every code that a service uses is among the concepts', () => {
  const known = new Set(conceptsDocument(edition.home)['@graph'].map((node) => node['@id']));
  const used = partsOf(serviceDocument(passport, edition)).flatMap((node) =>
    node['skos:inScheme'] ? String(node['@id']) : [],
  );
  expect(used.length).toBeGreaterThan(3);
  for (const id of used) expect(known).toContain(id);
});

function partsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(partsOf)];
}
