import type { SearchDocument } from './document.ts';

/**
 * What a reader is likelier to be after when two pages answer equally well, in hundredths: a thing to do or a person
 * to reach before the pages that gather such things.
 */
const priors: Record<string, number> = {
  services: 103,
  organisations: 102,
  governorates: 105,
  officials: 98,
  'life-events': 85,
};

export function priorOf({ filters = {} }: SearchDocument): number {
  return priors[filters['collection']?.[0] ?? ''] ?? 100;
}
