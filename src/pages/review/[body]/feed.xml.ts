import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { comparePartialDates } from '#domain/date.ts';
import { describeOverdue, headChanges } from '#domain/review/words.ts';
import { atomFeed } from '#exports/atom.ts';
import { reviewPaths, titleOf } from '../_review.ts';

export const getStaticPaths = reviewPaths;

/** For the liaison of a body: what became overdue, and the services whose legal basis changed. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { review },
  locals: { site, home },
}) => {
  const overdue = review.overdue.map(({ title, url, due }) => ({
    title: `تأخرت مراجعتها: ${title}`,
    url: `${url}#provenance`,
    summary: describeOverdue(due),
    updated: due.day,
  }));
  const changed = review.changed.map(({ title, url, lastReviewed, changes }) => ({
    title: `${headChanges(changes, lastReviewed)}: ${title}`,
    url: `${url}#legal`,
    summary: changes
      .map(({ basis, by }) => `${basis.citation}${by ? `: ${by.citation}` : ''}`)
      .join('، '),
    updated: changes[0]?.on ?? site.asOf,
  }));
  const items = [...overdue, ...changed].sort((a, b) => comparePartialDates(b.updated, a.updated));
  return atomFeed({ title: titleOf(review), url: review.url, site, home, items });
};
