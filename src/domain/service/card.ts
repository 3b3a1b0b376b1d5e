/** The service card: what it is made of, and in which order every service shows it. */
import type { Decree } from '#schema/decree.ts';
import type { Service } from '#schema/service.ts';

export interface Link {
  label: string;
  href: string;
}

/** A service with everything that its references lead to. */
export interface ServiceCard {
  id: string;
  url: string;
  service: Service;
  /** The text below the front matter, as HTML; empty when there is none. */
  bodyHtml: string;
  authority?: (Link & { phone?: string | undefined; website?: string | undefined }) | undefined;
  /** The service that gives a paper, by its id. */
  papersFrom: ReadonlyMap<string, Link>;
  /** The acts that set the costs, by their id. */
  costActs: ReadonlyMap<string, Link>;
  /** The act that made one new pound of a hundred old ones, where the archive has it. */
  poundAct?: Link | undefined;
  legalBasis: LegalBasis[];
  /** Places that offer the service. */
  places: (Link & { where?: string | undefined })[];
  /** Services that must be completed first. */
  requires: Link[];
  related: Link[];
  lifeEvents: Link[];
  topics: Link[];
}

export interface LegalBasis {
  /** The act as it is cited, or its name alone where its number is unknown. */
  label: string;
  href?: string | undefined;
  /** The act's name beside its citation. */
  title?: string | undefined;
  articles: readonly string[];
  /** Whether the act is in force; absent where the archive does not say. */
  force?: Decree['force'] | undefined;
}

interface CardSection {
  key: string;
  heading: string;
  hasContent: (card: ServiceCard) => boolean;
  /** Says what a citizen must know to be unknown; a section with neither content nor such words disappears. */
  findUnknown?: (card: ServiceCard) => string | undefined;
}

/** The sections of the card, in the order of every card. */
export const cardSections = [
  { key: 'about', heading: 'ما هي الخدمة', hasContent: () => true },
  {
    key: 'audience',
    heading: 'لمن هذه الخدمة',
    hasContent: ({ service }) => service.audience.length > 0 || service.abroad === true,
  },
  {
    key: 'needs',
    heading: 'ما تحتاج إليه',
    hasContent: ({ service }) => service.requirements.length > 0 || service.evidence.length > 0,
    findUnknown: ({ service }) =>
      service.evidence.length === 0
        ? 'الوثائق المطلوبة: غير معروفة في المصادر المتاحة.'
        : undefined,
  },
  {
    key: 'steps',
    heading: 'كيف تحصل عليها',
    hasContent: ({ service, requires }) => service.steps.length > 0 || requires.length > 0,
  },
  {
    key: 'where',
    heading: 'أين تُقدَّم',
    hasContent: ({ service, places }) => service.channels.length > 0 || places.length > 0,
  },
  {
    key: 'cost',
    heading: 'الكلفة',
    hasContent: ({ service }) => service.costs.length > 0 || service.costNote !== undefined,
    findUnknown: ({ service }) =>
      service.costs.length === 0 ? 'المبلغ: غير معروف في المصادر المتاحة.' : undefined,
  },
  {
    key: 'time',
    heading: 'مدة الإنجاز',
    hasContent: ({ service }) => service.processingTime !== undefined,
  },
  {
    key: 'output',
    heading: 'ما تحصل عليه',
    hasContent: ({ service }) => service.output !== undefined,
  },
  {
    key: 'legal',
    heading: 'الأساس القانوني',
    hasContent: ({ legalBasis }) => legalBasis.length > 0,
  },
  {
    key: 'contact',
    heading: 'التواصل',
    hasContent: ({ service, authority }) =>
      Boolean(authority ?? service.authorityNote ?? service.phone),
  },
  { key: 'sources', heading: 'من أين هذه المعلومات', hasContent: () => true },
] as const satisfies CardSection[];

export type CardSectionKey = (typeof cardSections)[number]['key'];

export interface ShownSection {
  key: CardSectionKey;
  heading: string;
  hasContent: boolean;
  /** What is not known, in words. */
  unknown?: string | undefined;
}

/** The sections that this service shows, in order. */
export function listSections(card: ServiceCard): ShownSection[] {
  const sections: readonly (CardSection & { key: CardSectionKey })[] = cardSections;
  return sections
    .map(({ key, heading, hasContent, findUnknown }) => ({
      key,
      heading,
      hasContent: hasContent(card),
      unknown: findUnknown?.(card),
    }))
    .filter(({ hasContent, unknown }) => hasContent || unknown);
}
