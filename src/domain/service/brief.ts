/** The card in plain lines, of which paper, embeds, fragments and the call-centre's script are made. */
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { audiences, channelTypes } from '#schema/vocabulary.ts';
import { formatDate } from '../date.ts';
import { toTelHref } from '../phone.ts';
import { formatArticles } from './articles.ts';
import { listSections, type CardSectionKey, type Link, type ServiceCard } from './card.ts';
import { describeCost } from './fee.ts';

export interface BriefSection {
  key: BriefKey;
  heading: string;
  groups: BriefGroup[];
}

export interface BriefGroup {
  title?: string;
  isOrdered?: boolean;
  /** Whether the reader ticks the lines off. */
  isChecklist?: boolean;
  lines: BriefLine[];
}

export interface BriefLine {
  text: string;
  /** Where the text itself leads. */
  href?: string;
  /** What the line is about to say, where `text` only names it: the price of a fee. */
  value?: string;
  /** Dates, doubts and conditions of the line. */
  notes?: string[];
  links?: Link[];
}

/** Where information is from stands at the foot of whatever shows the card. */
export type BriefKey = Exclude<CardSectionKey, 'sources'>;

interface BriefOptions {
  /** How many places are named one by one; the others are counted. */
  maxPlaces?: number;
  /** Turns addresses from the site's root into those that the reader needs. */
  hrefOf?: (path: string) => string;
}

/** The sections of the card with their lines, in the order of every card. */
export function briefSections(card: ServiceCard, options: BriefOptions = {}): BriefSection[] {
  const { maxPlaces = Infinity, hrefOf = (path) => path } = options;
  return listSections(card).flatMap(({ key, heading, unknown }) => {
    if (key === 'sources') return [];
    const groups = [...writers[key](card, maxPlaces), ...(unknown ? [group([unknown])] : [])];
    return [{ key, heading, groups: groups.filter(hasLines).map((it) => resolve(it, hrefOf)) }];
  });
}

const writers: Record<BriefKey, (card: ServiceCard, maxPlaces: number) => BriefGroup[]> = {
  about: ({ service }) => [group([service.summary, service.notes])],
  audience: ({ service }) => {
    const people = service.audience.map((key) => audiences[key]);
    return [group([[...people, ...(service.abroad ? ['السوريون في الخارج'] : [])].join('، ')])];
  },
  needs: ({ service, papersFrom }) => [
    { title: 'الشروط', ...group(service.requirements) },
    {
      title: 'الوثائق',
      isChecklist: true,
      lines: service.evidence.map((paper) => writePaper(paper, papersFrom)),
    },
  ],
  steps: ({ service, requires }) => [
    { title: 'أتمم قبلها', lines: requires.map(lineOf) },
    { isOrdered: true, ...group(service.steps) },
  ],
  where: (card, maxPlaces) => [
    { lines: card.service.channels.map(writeChannel) },
    { title: 'أماكن تقدّمها', lines: writePlaces(card, maxPlaces) },
  ],
  cost: ({ service, costActs }) => [
    {
      lines: service.costs.map((cost) => {
        const { label, kind, price, otherPound, asOf, isConfirmed, notes } = describeCost(cost);
        const act = cost.decree ? costActs.get(cost.decree) : undefined;
        return {
          text: kind ? `${label} (${kind})` : label,
          value: price,
          notes: [
            ...(otherPound ? [`أي ${otherPound}`] : []),
            ...(isConfirmed ? [] : ['غير مؤكد']),
            ...(asOf ? [asOf] : []),
            ...notes,
          ],
          ...(act && { links: [act] }),
        };
      }),
    },
    group([service.costNote]),
  ],
  time: ({ service: { processingTime: time } }) => {
    if (!time) return [];
    const notes = time.asOf ? [`بحسب ما نُشر في ${formatDate(time.asOf)}`] : [];
    return [{ lines: [{ text: time.text, notes }] }];
  },
  output: ({ service }) => [group([service.output])],
  legal: ({ legalBasis }) => [
    {
      lines: legalBasis.map(({ label, href, title, articles }) => ({
        text: label,
        ...(href && { href }),
        notes: [...(title ? [title] : []), ...(articles.length ? [formatArticles(articles)] : [])],
      })),
    },
  ],
  contact: ({ service, authority }) => [
    {
      lines: [
        ...(authority ? [lineOf(authority)] : []),
        ...group([service.authorityNote === authority?.label ? undefined : service.authorityNote])
          .lines,
        ...phoneLines('هاتف الاستعلام:', service.phone),
        ...phoneLines('هاتف الجهة:', authority?.phone),
        ...(authority?.website ? [{ text: 'الموقع:', links: [siteLink(authority.website)] }] : []),
      ],
    },
  ],
};

function writePaper(
  { name, copies, original, obtainedFrom }: ServiceCard['service']['evidence'][number],
  papersFrom: ServiceCard['papersFrom'],
): BriefLine {
  const from = obtainedFrom ? papersFrom.get(obtainedFrom) : undefined;
  const notes = [
    ...(original ? ['الأصل'] : []),
    ...(copies ? [countNoun(copies, nouns.copy)] : []),
    ...(from ? ['من خدمة:'] : []),
  ];
  return { text: name, notes, ...(from && { links: [from] }) };
}

function writeChannel(channel: ServiceCard['service']['channels'][number]): BriefLine {
  const { type, name, url, phone, hours, processingTime } = channel;
  const notes = [
    ...(name ? [channelTypes[type]] : []),
    ...(hours ? [`الدوام: ${hours}`] : []),
    ...(processingTime ? [`مدة الإنجاز: ${processingTime}`] : []),
  ];
  const links = [...(url ? [siteLink(url)] : []), ...phoneLink(phone)];
  return { text: name ?? channelTypes[type], notes, links };
}

function writePlaces({ places, url }: ServiceCard, maxPlaces: number): BriefLine[] {
  const named = places.slice(0, maxPlaces).map(({ where, ...link }) => ({
    ...lineOf(link),
    notes: where ? [where] : [],
  }));
  const others = places.length - named.length;
  if (others === 0) return named;
  const label = `${countNoun(others, nouns.place)} غيرها في صفحة الخدمة`;
  return [...named, { text: label, href: `${url}#where` }];
}

/** A line whose text is a link's. */
function lineOf({ label, href }: Link): BriefLine {
  return { text: label, href };
}

function phoneLines(text: string, phone: string | undefined): BriefLine[] {
  return phone ? [{ text, links: phoneLink(phone) }] : [];
}

function phoneLink(phone: string | undefined): Link[] {
  const href = phone && toTelHref(phone);
  return phone && href ? [{ label: phone, href }] : [];
}

function siteLink(url: string): Link {
  return { label: new URL(url).host, href: url };
}

function group(texts: readonly (string | undefined)[]): BriefGroup {
  return { lines: texts.flatMap((text) => (text ? [{ text }] : [])) };
}

function hasLines({ lines }: BriefGroup): boolean {
  return lines.length > 0;
}

/** The group with the addresses that its reader needs, and without empty lists. */
function resolve(group: BriefGroup, hrefOf: (path: string) => string): BriefGroup {
  const address = (href: string) => (href.startsWith('/') ? hrefOf(href) : href);
  const lines = group.lines.map(({ text, href, value, notes = [], links = [] }) => ({
    text,
    ...(href !== undefined && { href: address(href) }),
    ...(value !== undefined && { value }),
    ...(notes.length > 0 && { notes }),
    ...(links.length > 0 && {
      links: links.map(({ label, href }) => ({ label, href: address(href) })),
    }),
  }));
  return { ...group, lines };
}
