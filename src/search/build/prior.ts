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

/** A page that says nothing comes after those that are about what is asked. */
const unknownPrior = 50;

export function priorOf({ filters = {}, onlyByNumber }: SearchDocument): number {
  if (onlyByNumber) return unknownPrior;
  return priors[filters['collection']?.[0] ?? ''] ?? 100;
}
