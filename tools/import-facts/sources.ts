import type { Source } from '#schema/provenance.ts';
import type { SourceFact } from './facts.ts';
import { hostOf, isGovernmentSite, kindOfSite, publisherOf } from './publishers.ts';

/** The sources of a record as the portal shows them, without repetitions. */
export function readSources(facts: readonly (string | SourceFact)[]): Source[] {
  const sources = facts
    .map((fact) => (typeof fact === 'string' ? readReference(fact) : readSource(fact)))
    .filter((source) => source !== undefined);
  return sources.filter(
    (source, index) =>
      index === sources.findIndex((other) => isSame(source, other)) &&
      (source.url !== undefined || !hasLinkedTwin(source, sources)),
  );
}

/**
 * How far the sources carry a record: a page of a public body makes it official, a page or a
 * headline of any known publisher makes it sourced, names of sites alone leave it unverified.
 */
export function readVerification(confirmed: boolean, sources: readonly Source[]) {
  if (!confirmed) return 'unverified';
  if (sources.some(({ url }) => url && isGovernmentSite(url) && isWholeAddress(url)))
    return 'official';
  return sources.some((source) => source.url ?? isHeadline(source)) ? 'sourced' : 'unverified';
}

/** Whether an address names one page and has not lost its end. */
export function isWholeAddress(url: string): boolean {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol) || /\s/.test(url)) return false;
  if (/%(?![0-9a-f]{2})/i.test(url) || /[-_]$/.test(url)) return false;
  return isDecodable(address.pathname) && !/^\/?$/.test(address.pathname + address.search);
}

/** Reads `https://…`, `https://host/ (headline)`, `github:owner/repo:path` and seed files. */
function readReference(reference: string): Source | undefined {
  const headline = /^(https?:\S+) \((.+)\)$/.exec(reference);
  if (headline?.[1] && headline[2]) {
    const host = hostOf(headline[1]) ?? headline[1];
    return {
      label: headline[2],
      publisher: publisherOf(host),
      kind: kindOfSite(headline[1]),
    };
  }
  const catalogue = /^github:([^:]+):/.exec(reference);
  if (catalogue?.[1])
    return { label: `فهرس برمجي: ${catalogue[1]}`, publisher: 'GitHub', kind: 'other' };
  const stored = /^stored page without address: (.+?)(?: \((\d{4}-\d{2}-\d{2})\))?$/.exec(
    reference,
  );
  if (stored?.[1])
    return { label: stored[1], ...(stored[2] && { date: stored[2] }), kind: 'other' };
  if (reference.includes(pressSeed)) return seedReport;
  const host = /^https?:\S+$/.test(reference) ? hostOf(reference) : undefined;
  if (!host) return undefined;
  return {
    label: publisherOf(host),
    ...(isWholeAddress(reference) && { url: reference }),
    kind: kindOfSite(reference),
  };
}

function readSource({ publisher, url, date, exactUrl }: SourceFact): Source | undefined {
  if (url?.includes(pressSeed)) return seedReport;
  const label = publisherNames[publisher] ?? publisher;
  const isLink = exactUrl && url !== null && /^https?:\S+$/.test(url) && !/[-_]$/.test(url);
  return {
    label,
    ...(isLink && { url }),
    ...(date && { date }),
    kind: /^وزارة .+ - (قرار|تعميم)/.test(publisher)
      ? 'agency-letter'
      : kindOfSite(url ?? publisher),
  };
}

/** A page whose title and publisher are known, but not its address. */
function isHeadline({ publisher, kind }: Source): boolean {
  return publisher !== undefined && kind !== 'other';
}

function isSame(one: Source, other: Source): boolean {
  return one.url !== undefined || other.url !== undefined
    ? one.url === other.url
    : one.label === other.label && one.date === other.date;
}

function hasLinkedTwin(source: Source, sources: readonly Source[]): boolean {
  return sources.some((other) => other.url && other.label === source.label && !source.date);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The seed file that is a published newspaper report; other seed files are no public source. */
const pressSeed = '003_c76d92753fd72ab8';

const seedReport: Source = {
  label: 'تقرير صحفي عن بوابات الحكومة الإلكترونية',
  publisher: 'الماسة السورية',
  date: '2014-07-10',
  kind: 'press',
};

const publisherNames: Record<string, string> = {
  'بذرة إحداثيات برمجية 1 (فهرس الملفات)': 'إحداثيات من مستودع برمجي عام (1)',
  'بذرة إحداثيات برمجية 2 (فهرس الملفات)': 'إحداثيات من مستودع برمجي عام (2)',
  'فهرس الملفات - نقاط خريطة دمشق': 'نقاط خريطة دمشق من ملف عام',
  الخارجية: 'وزارة الخارجية والمغتربين',
};
