import { score, scoreBodies } from '#domain/indicator/scorecard.ts';
import { entryUrl } from '#domain/url.ts';
import { findEntry, getEntries } from './entries.ts';

/** What the portal knows of each body's services, and of all together. */
export async function getScorecards(today: string) {
  const services = await getEntries('services');
  const projects = await getEntries('projects');
  const indicators = await getEntries('indicators');
  const bodies = await Promise.all(
    scoreBodies(services, today).map(async (card) => {
      const organisation = await findEntry('organisations', card.body);
      return {
        ...card,
        title: organisation?.title ?? 'خدمات لا تذكر مصادرها جهة واحدة',
        url: organisation && entryUrl('organisations', organisation.id),
        projects: projects.filter((project) => isOf(project, card.body)).length,
        indicators: indicators.filter((indicator) => isOf(indicator, card.body)).length,
      };
    }),
  );
  return { bodies, all: score(services, today) };
}

function isOf(entry: { organisation?: string | undefined }, body: string | undefined): boolean {
  return body !== undefined && entry.organisation === body;
}
