import { readDatedFacts, readFactsTrust } from './dated-facts.ts';
import { draftEach, getSentence } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Facts, Texts } from './facts.ts';

export function draftTopics(facts: Facts, texts: Texts): Draft[] {
  return draftEach('topics', facts.topics, (topic) => {
    const text = texts.topics[topic.id] ?? {};
    return {
      data: {
        title: text.title ?? topic.nameAr,
        summary: getSentence(text.summary, 'summary'),
        services: topic.relatedServiceIds,
        facts: readDatedFacts(topic.facts),
        ...readFactsTrust(topic.facts),
      },
      body: text.body && escapeMdx(text.body),
    };
  });
}

/** MDX reads a bare brace as an expression and `<` as a tag. */
export function escapeMdx(markdown: string): string {
  return markdown.replaceAll('{', '&#123;').replaceAll('}', '&#125;').replaceAll('<', '&lt;');
}
