import { draftEach, getSentence } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Facts, ServiceFact, Texts } from './facts.ts';
import { readNote } from './notes.ts';
import { readRelations } from './relations.ts';
import { readAuthority } from './service-authorities.ts';
import { readChannels } from './service-channels.ts';
import { readCosts } from './service-costs.ts';
import { readEvidence, readLegalBasis, readTopics } from './service-links.ts';
import { readSources, readVerification } from './sources.ts';

/** `documentsUnverified` is never read: plausible papers without a source are no facts. */
export function draftServices(facts: Facts, texts: Texts): Draft[] {
  const ids = new Set(facts.services.map(({ id }) => id));
  const relations = readRelations(facts.acts);
  const titles = new Map(facts.organisations.map(({ id, name_ar }) => [id, name_ar]));
  return draftEach('services', facts.services, (service) => {
    const text = texts.services[service.id] ?? {};
    const sources = readSources([...service.sources, ...feeSources(service)]);
    const { processingTime, fieldConfirmed } = service;
    return {
      data: {
        title: service.nameAr,
        otherNames: text.otherNames,
        hiddenSearchTerms: text.hiddenSearchTerms,
        summary: getSentence(text.summary, 'summary'),
        sms: text.sms,
        ...readStatus(service),
        ...readAuthority(service.bodyAr, (id) => titles.get(id)),
        audience: service.audience.map((key) => audienceKeys[key] ?? key),
        abroad: service.abroad || undefined,
        channels: readChannels(service, facts.whereLabels),
        requirements: service.requirements,
        evidence: readEvidence(service.documents, (id) => ids.has(id) && id !== service.id),
        steps: text.steps,
        costs: readCosts(service),
        costNote: service.fees.note ?? undefined,
        processingTime:
          processingTime.text && fieldConfirmed['processingTime']
            ? {
                text: processingTime.text,
                maxDays: processingTime.maxDays ?? undefined,
                asOf: processingTime.asOf ?? undefined,
              }
            : undefined,
        output: text.output,
        legalBasis: fieldConfirmed['legalBasis']
          ? readLegalBasis(service.legalBasis, facts.acts, relations)
          : [],
        lifeEvents: facts.lifeEvents
          .filter(({ serviceIds }) => serviceIds.includes(service.id))
          .map(({ id }) => id),
        topics: readTopics(service, facts.topics),
        phone: service.phone && !isLocalNumber(service.phone) ? service.phone : undefined,
        notes: isNoteTheReason(service) ? undefined : readNote(service.notes),
        sources,
        verification: readVerification(service.confirmed, sources),
        lastReviewed: service.asOf ?? undefined,
      },
    };
  });
}

const statuses = {
  active: 'active',
  suspended: 'suspended',
  historical: 'withdrawn',
  unknown: 'unknown',
} as const;

/** Reasons that the notes give only together with other things, or not at all. */
const reasons: Record<string, string> = {
  'id-card-replacement':
    'إصدار البطاقة الشخصية معلق منذ نهاية 2024 بانتظار نموذج جديد معلن لعام 2026',
  'family-booklet-replacement': 'إصدار دفتر العائلة معلق بانتظار نموذج 2026',
  'smart-card-subsidy':
    'خدمة تاريخية: منظومة سابقة للخبز والوقود، ألغي شرطها للغاز في تموز 2025، ووضع الخبز غير مؤكد',
  'wheat-seed-loan': 'خدمة تاريخية: قرض لموسم 2025 انتهت مدته في 18 كانون الأول 2025',
  'military-service-deferral': 'خدمة تاريخية: ألغيت الخدمة الإلزامية بعد كانون الأول 2024',
  'military-service-exemption': 'خدمة تاريخية: ألغيت الخدمة الإلزامية بعد كانون الأول 2024',
};

function readStatus({ id, status, notes }: ServiceFact) {
  if (status === 'active' || status === 'unknown') return { status: statuses[status] };
  const note = readNote(notes)?.replace(/\.$/, '');
  const fromNote = note && (status === 'historical' ? `خدمة تاريخية: ${note}` : note);
  return { status: statuses[status], statusReason: reasons[id] ?? fromNote };
}

/** A status that needs a reason has the note as its reason, or says all that the note says. */
function isNoteTheReason({ id, status }: ServiceFact): boolean {
  return status === 'historical' || (status === 'suspended' && !(id in reasons));
}

/** A number without an area code belongs to one office, not to a service of the whole country. */
function isLocalNumber(phone: string): boolean {
  return /^\d{6,7}$/.test(phone);
}

const audienceKeys: Record<string, string> = {
  citizens: 'citizen',
  business: 'business',
  investors: 'investor',
  residents: 'resident',
};

/** Pages that only a fee cites; bare sites among them are already known by name. */
function feeSources({ fees, sources }: ServiceFact): string[] {
  const known = new Set(sources.map(({ url }) => url));
  return fees.items
    .map(({ source }) => source)
    .filter((source) => source !== null && !known.has(source) && /^https?:..[^/]+\/./.test(source))
    .map(String);
}
