import type { DatedFact } from './facts.ts';
import { readSources, readVerification } from './sources.ts';

export function readDatedFacts(facts: readonly DatedFact[]) {
  return facts.map(({ text, asOf, confirmed, sources }) => ({
    text,
    asOf: asOf ?? undefined,
    confirmed,
    sources: readSources(sources),
  }));
}

/** An entry of facts is as good as its confirmed ones, and as recent as its latest. */
export function readFactsTrust(facts: readonly DatedFact[]) {
  const confirmed = facts.filter((fact) => fact.confirmed);
  const sources = readSources(confirmed.flatMap((fact) => fact.sources));
  const dates = facts.map(({ asOf }) => asOf).filter((date) => date !== null);
  return {
    verification: readVerification(confirmed.length > 0, sources),
    lastReviewed: dates.sort().at(-1),
  };
}
