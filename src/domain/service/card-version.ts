import type { Service } from '#schema/service.ts';

/** Fields that no card shows: how the entry is named, found, listed and vouched for. */
const UNSHOWN = new Set([
  'id',
  'hiddenSearchTerms',
  'sms',
  'lifeEvents',
  'topics',
  'related',
  'sources',
  'verification',
  'lastReviewed',
  'reviewDue',
]);

/**
 * What a card says, as text of which a hash can be made: the same for two entries that say the same, whatever the
 * order of their keys or the encoding of their letters.
 */
export function cardContent(service: Service): string {
  const shown = Object.entries(service).filter(([key]) => !UNSHOWN.has(key));
  return canonical(Object.fromEntries(shown)).normalize('NFC');
}

/** The address that a printed card carries: the service's, with the version and the day of the card. */
export function printedUrl(url: string, version: string, day: string): string {
  return `${url}?${new URLSearchParams({ v: version, d: day })}`;
}

/** JSON with sorted keys, without what is empty. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined && !(Array.isArray(field) && field.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join()}}`;
}
