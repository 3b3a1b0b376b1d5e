import { draftEach, getSentence } from './draft.ts';
import type { Draft } from './draft.ts';
import type { EntryText, Facts, Texts } from './facts.ts';
import { readSurveySources } from './indicators.ts';

/** Pages and projects are written whole by editors; of the facts only their existence counts. */
export function draftPages(facts: Facts, texts: Texts): Draft[] {
  const pages = Object.entries(texts.pages).map(([id, text]) => ({ id, text }));
  const legislature = facts.legislature
    ? [{ id: 'legislature', text: texts.legislature['legislature'] ?? {} }]
    : [];
  const index = texts.indicators['egdi'];
  const method =
    facts.egdi && index?.description
      ? [
          {
            id: 'egdi',
            text: {
              ...index,
              body: index.description,
              sources: readSurveySources(facts.egdi),
            } as EntryText,
          },
        ]
      : [];
  return draftEach('pages', [...pages, ...legislature, ...method], ({ text }) => ({
    data: {
      title: getSentence(text.title, 'title'),
      summary: getSentence(text.summary, 'summary'),
      ...readWrittenTrust(text),
    },
    body: text.body,
  }));
}

export function draftProjects(texts: Texts): Draft[] {
  const projects = Object.entries(texts.projects).map(([id, text]) => ({ id, text }));
  return draftEach('projects', projects, ({ text }) => ({
    data: {
      title: getSentence(text.title, 'title'),
      summary: getSentence(text.summary, 'summary'),
      status: text.status,
      milestones: text.milestones,
      ...readWrittenTrust(text),
    },
    body: text.body,
  }));
}

function readWrittenTrust({ sources = [] }: EntryText) {
  const dates = sources.map(({ date }) => date).filter((date) => date !== undefined);
  return {
    sources,
    verification: sources.some(({ url }) => url) ? 'sourced' : 'unverified',
    lastReviewed: dates.sort().at(-1),
  };
}
