import type { Chance } from './chance.ts';
import { publishers } from './service-words.ts';

/** Where an entry comes from, and how far that can be trusted. `from` is the earliest day of its sources. */
export function sourcesOf({ between, is, pick }: Chance, from: string) {
  const publisher = pick(publishers);
  const count = is(0.85) ? between(1, 3) : 0;
  return {
    sources: Array.from({ length: count }, (_, index) => ({
      label: index ? `خبر من ${publisher}` : publisher,
      publisher,
      date: from,
      kind: publisher === 'الجريدة الرسمية' ? 'gazette' : 'press',
    })),
    verification: count === 0 ? 'unverified' : is(0.2) ? 'official' : 'sourced',
  };
}
