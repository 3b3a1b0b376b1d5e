import type {
  ActFact,
  Facts,
  OfficialFact,
  ServiceFact,
  Texts,
} from '../../../tools/import-facts/facts.ts';

/** Made-up records of a facts folder; each test changes only what it speaks about. */
export function sampleAct(act: Partial<ActFact> = {}): ActFact {
  return {
    id: 'law-2010-1',
    type_code: 'law',
    number: '1',
    year: 2010,
    date_issued: null,
    date_approved: null,
    title_ar: 'قانون التجربة',
    citation_ar: 'قانون رقم 1 لعام 2010',
    issuing_authority: null,
    signatory_role: null,
    signatory_name: null,
    signatory_inferred: false,
    tags: [],
    nature: 'normative',
    status: 'unknown',
    status_by: [],
    relations: [],
    gazette_ref: null,
    sources: [],
    confirmed: true,
    source_grade: 'none',
    facts: null,
    note: null,
    is_stub: false,
    ...act,
  };
}

export function sampleService(service: Partial<ServiceFact> = {}): ServiceFact {
  return {
    id: 'sample-service',
    nameAr: 'خدمة تجريبية',
    bodyAr: 'وزارة الصحة',
    category: 'health',
    audience: ['citizens'],
    abroad: false,
    status: 'active',
    documents: [],
    documentsUnverified: [],
    requirements: [],
    fees: { free: null, items: [], note: null },
    processingTime: { text: null, maxDays: null, asOf: null },
    channels: [],
    where: [],
    legalBasis: [],
    link: null,
    phone: null,
    sources: [],
    confirmed: true,
    fieldConfirmed: {},
    asOf: null,
    notes: null,
    ...service,
  };
}

export function sampleOfficial(official: Partial<OfficialFact> = {}): OfficialFact {
  return {
    id: 'off-001',
    name_ar: 'أحمد التجريبي',
    role_ar: 'وزير',
    organisation_id: 'org-one',
    organisation_ar: 'وزارة أولى',
    start_date: null,
    end_date: null,
    branch: 'executive',
    current: false,
    confirmed: true,
    sources: ['https://sana.sy/one/1'],
    note: null,
    ...official,
  };
}

export function sampleFacts(facts: Partial<Facts> = {}): Facts {
  return {
    acts: [],
    officials: [],
    organisations: [],
    legislature: undefined,
    services: [],
    whereLabels: {},
    directories: {
      governorates: [],
      towns: [],
      serviceCenters: [],
      hospitals: [],
      hotlines: [],
      missions: [],
    },
    lifeEvents: [],
    topics: [],
    egdi: undefined,
    ...facts,
  };
}

export function sampleTexts(texts: Partial<Texts> = {}): Texts {
  return {
    services: { 'sample-service': { summary: 'ملخص الخدمة.' } },
    'life-events': {},
    topics: {},
    organisations: {},
    projects: {},
    pages: {},
    indicators: {},
    legislature: {},
    ...texts,
  };
}
