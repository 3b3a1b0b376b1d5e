import { readDatedFacts, readFactsTrust } from './dated-facts.ts';
import { draftEach, getSentence } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Facts, Texts } from './facts.ts';

const audienceKeys: Record<string, string> = {
  citizens: 'citizen',
  business: 'business',
  investors: 'investor',
  residents: 'resident',
};

export function draftLifeEvents(facts: Facts, texts: Texts): Draft[] {
  return draftEach('life-events', facts.lifeEvents, (event) => {
    const text = texts['life-events'][event.id] ?? {};
    return {
      data: {
        title: text.title ?? event.nameAr,
        summary: getSentence(text.summary, 'summary'),
        hiddenSearchTerms: text.hiddenSearchTerms,
        audience: audienceKeys[event.audience] ?? event.audience,
        services: event.serviceIds,
        firstSteps: event.firstSteps,
        facts: readDatedFacts(event.facts),
        ...readFactsTrust(event.facts),
      },
    };
  });
}
