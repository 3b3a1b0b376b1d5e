/** The service as a text message: in Arabic, two parts of 67 characters each. */
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import type { Service } from '#schema/service.ts';
import { summariseCosts } from './fee.ts';
import { findStatusWarning } from './status.ts';

/** Units of UCS-2 that a lone message holds, and that each part of a longer one does. */
const LONE_MESSAGE = 70;
const PART = 67;

const MAX_PARTS = 2;

interface SmsContext {
  /** Name of the responsible body. */
  authority?: string | undefined;
  /** Address of the service's page as people type it: `bawaba.example/services/x`. */
  link: string;
}

/**
 * The text message of a service, never longer than two parts: the editor's own text, or one composed of the entry,
 * from which the less important is left out until it fits. What is not simply available says so first; the address
 * comes last where there is room for it.
 */
export function writeSms(service: Service, context: SmsContext): string {
  const opening = openingOf(service);
  const title = [...opening, service.title];
  const own = findOwnSms(service);
  const forms = [
    ...(own ? [[own, context.link], [own]] : []),
    ...composedForms(service, context).map((parts) => [...title, ...parts]),
  ].map(joinSentences);
  return forms.find((form) => countSmsParts(form) <= MAX_PARTS) ?? cut(joinSentences(title));
}

/** The editor's own text as it is sent, without the address; undefined where the message is composed. */
export function findOwnSms(
  service: Pick<Service, 'sms' | 'status' | 'statusReason' | 'statusSince'>,
): string | undefined {
  return service.sms && joinSentences([...openingOf(service), service.sms]);
}

/** By how many characters a text is longer than the message that is sent; 0 when it fits. */
export function excessOfSms(text: string): number {
  let excess = 0;
  while (countSmsParts(text.slice(0, text.length - excess)) > MAX_PARTS) excess += 1;
  return excess;
}

/**
 * How many parts a network sends a text in that is not all of GSM's own letters, as Arabic never is. A part does not
 * end within a character of two units.
 */
export function countSmsParts(text: string): number {
  if (text.length <= LONE_MESSAGE) return 1;
  let parts = 0;
  for (let start = 0; start < text.length; parts += 1) {
    const end = start + PART;
    start = isWithinPair(text, end) ? end - 1 : end;
  }
  return parts;
}

function openingOf(service: Parameters<typeof findStatusWarning>[0]): string[] {
  const status = findStatusWarning(service);
  return status ? [`الخدمة ${status.label}`] : [];
}

/** What is said after the title, the fullest form first. */
function composedForms(service: Service, { authority, link }: SmsContext): string[][] {
  const { evidence, costs, statusReason } = service;
  const reason = statusReason ?? '';
  const papers = evidence.length ? `الوثائق: ${evidence.map(({ name }) => name).join('، ')}` : '';
  const count = evidence.length ? countNoun(evidence.length, nouns.document) : '';
  const known = summariseCosts(costs);
  const cost = known ? `الكلفة: ${known}` : '';
  const office = authority ?? '';
  return [
    [reason, papers, cost, office, link],
    [reason, papers, cost, link],
    [reason, papers, cost],
    [reason, count, cost, office, link],
    [reason, count, cost, link],
    [reason, cost, link],
    [reason, link],
    [reason],
    [link],
    [],
  ];
}

function joinSentences(parts: readonly string[]): string {
  return parts.filter(Boolean).join('. ').replaceAll(/\.\. /g, '. ');
}

function cut(text: string): string {
  const end = MAX_PARTS * PART - 2;
  const short = text.slice(0, isWithinPair(text, end) ? end - 1 : end);
  return `${short.trimEnd()}…`;
}

function isWithinPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
