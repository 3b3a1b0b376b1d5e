/** The files of a facts folder, as they are written; every one of them may be absent. */
export interface Facts {
  acts: ActFact[];
  officials: OfficialFact[];
  organisations: OrganisationFact[];
  legislature: { sources: string[] } | undefined;
  services: ServiceFact[];
  whereLabels: Record<string, string>;
  directories: Directories;
  lifeEvents: LifeEventFact[];
  topics: TopicFact[];
  egdi: EgdiFacts | undefined;
}

/** Sentences by kind and id, written by editors. */
export type Texts = Record<TextKind, Record<string, EntryText>>;

export interface EntryText {
  title?: string;
  summary?: string;
  sms?: string;
  otherNames?: string[];
  hiddenSearchTerms?: string[];
  output?: string;
  steps?: string[];
  body?: string;
  description?: string;
  labels?: Record<string, string>;
  status?: string;
  milestones?: Record<string, unknown>[];
  sources?: { url?: string; date?: string }[];
}

export interface ActFact {
  id: string;
  type_code: string;
  number: string | null;
  year: number;
  date_issued: string | null;
  date_approved: string | null;
  title_ar: string | null;
  citation_ar: string;
  issuing_authority: string | null;
  signatory_role: string | null;
  signatory_name: string | null;
  signatory_inferred: boolean;
  tags: string[];
  nature: string | null;
  status: 'in_force' | 'amended' | 'repealed' | 'unknown';
  status_by: string[];
  relations: { type: string; target_id: string }[];
  gazette_ref: string | null;
  sources: string[];
  confirmed: boolean;
  source_grade: string;
  facts: {
    articles: number | null;
    articles_approx: boolean;
    chapters: number | null;
    division_unit: string | null;
    main_parts: string[];
    points: string[];
  } | null;
  note: string | null;
  is_stub: boolean;
}

export interface OfficialFact {
  id: string;
  name_ar: string;
  role_ar: string;
  organisation_id: string;
  organisation_ar: string;
  start_date: string | null;
  end_date: string | null;
  branch: 'executive' | 'governor' | 'legislative' | 'agency' | 'judicial';
  current: boolean;
  confirmed: boolean;
  sources: string[];
  note: string | null;
}

export interface OrganisationFact {
  id: string;
  name_ar: string;
  name_en: string | null;
  type: string;
  parent_ar: string | null;
  website: string | null;
  website_note: string | null;
  phone: string | null;
  legal_basis: string | null;
  sources: string[];
  confirmed: boolean;
  note: string | null;
}

export interface SourceFact {
  publisher: string;
  url: string | null;
  date: string | null;
  exactUrl: boolean;
}

export interface FeeFact {
  label: string;
  amount: number | null;
  amountMax: number | null;
  currency: string | null;
  asOf: string | null;
  confirmed: boolean;
  poundSeries: string | null;
  unit: 'currency' | 'percent' | 'currency-per-kwh';
  note: string | null;
  source: string | null;
}

export interface LegalBasisFact {
  title: string;
  number: string | null;
  year: number | null;
  articles?: string;
}

export interface ServiceFact {
  id: string;
  nameAr: string;
  bodyAr: string;
  category: string;
  audience: string[];
  abroad: boolean;
  status: 'active' | 'suspended' | 'historical' | 'unknown';
  documents: string[];
  documentsUnverified: string[];
  requirements: string[];
  fees: { free: boolean | null; items: FeeFact[]; note: string | null };
  processingTime: { text: string | null; maxDays: number | null; asOf: string | null };
  channels: string[];
  where: string[];
  legalBasis: LegalBasisFact[];
  link: string | null;
  phone: string | null;
  sources: SourceFact[];
  confirmed: boolean;
  fieldConfirmed: Partial<Record<string, boolean>>;
  asOf: string | null;
  notes: string | null;
}

interface PlaceFact {
  id: string;
  nameAr: string;
  type: string;
  cityAr: string | null;
  asOf: string | null;
  confirmed: boolean;
  sources: SourceFact[];
  notes: string | null;
}

export interface CentreFact extends PlaceFact {
  governorateId: string;
  addressAr: string | null;
  phone: string | null;
  services: string[];
}

export interface HospitalFact extends PlaceFact {
  governorateId: string;
  formerNameAr: string | null;
  beds: number | null;
  lat: number | null;
  lon: number | null;
  phone: string | null;
}

export interface MissionFact extends PlaceFact {
  countryAr: string;
  status: string;
  link: string | null;
}

export interface GovernorateFact {
  id: string;
  nameAr: string;
  nameEn: string;
  capitalAr: string;
  lat: number;
  lon: number;
  coordinatePrecisionKm: number;
  areaKm2: number | null;
  iso3166: string | null;
  dialCode: string | null;
  confirmed: boolean;
  fieldConfirmed: Record<string, boolean>;
  sources: SourceFact[];
  notes: string | null;
}

export interface HotlineFact {
  id: string;
  nameAr: string;
  kind: string;
  number: string | null;
  alternatives: string[];
  scopeAr: string | null;
  asOf: string | null;
  confirmed: boolean;
  sources: SourceFact[];
  notes: string | null;
}

export interface Directories {
  governorates: GovernorateFact[];
  towns: {
    nameAr: string;
    governorateId: string;
    lat: number;
    lon: number;
    confirmed: boolean;
  }[];
  serviceCenters: CentreFact[];
  hospitals: HospitalFact[];
  hotlines: HotlineFact[];
  missions: MissionFact[];
}

export interface DatedFact {
  text: string;
  asOf: string | null;
  confirmed: boolean;
  sources: SourceFact[];
}

export interface LifeEventFact {
  id: string;
  nameAr: string;
  audience: string;
  serviceIds: string[];
  firstSteps: string[];
  facts: DatedFact[];
}

export interface TopicFact {
  id: string;
  nameAr: string;
  relatedServiceIds: string[];
  facts: DatedFact[];
}

export interface EgdiFacts {
  meta: { surveyYears: number[]; sources: { id: string; url: string; year?: number }[] };
  countries: { iso3: string; nameAr: string }[];
  values: EgdiValue[];
}

export interface EgdiValue {
  year: number;
  iso3: string;
  rank: number | null;
  egdi: number | null;
  osi: number | null;
  tii: number | null;
  hci: number | null;
  epi: number | null;
  confirmed: boolean;
  source: string | null;
}

export const textKinds = [
  'services',
  'life-events',
  'topics',
  'organisations',
  'projects',
  'pages',
  'indicators',
] as const;
type TextKind = (typeof textKinds)[number] | 'legislature';
