import { portalZone } from '#domain/clock.ts';
import { todayIn } from '#domain/date.ts';
import { formatArticleName } from '#domain/decree/articles.ts';
import { headAct } from '#domain/decree/heading.ts';
import { citeAct, parseActId, type ActIdentity } from '#domain/decree/identifier.ts';
import { listActs } from '#domain/decree/lists.ts';
import { compareNewest, issuedOn } from '#domain/decree/order.ts';
import { citingEntries, findPlaceholders } from '#domain/decree/placeholders.ts';
import { relationsOf } from '#domain/decree/relations.ts';
import { entryUrl } from '#domain/url.ts';
import { readCitations } from './citations.ts';
import { getEntries, type Identified } from './entries.ts';
import { once } from './remember.ts';

export type Act = Identified<'decrees'>;

/** An act as others point to it; `force` and `issued` are absent where it is known by name only. */
export interface ActLink {
  id: string;
  url: string;
  citation: string;
  heading: string;
  issued?: string | undefined;
  force?: Act['force'] | undefined;
}

export type Archive = Awaited<ReturnType<typeof readArchive>>;

/** Read once for a build: every page of the archive is cut from it. */
export const getArchive = once(readArchive);

async function readArchive() {
  const today = todayIn(portalZone, new Date());
  const [all, services, officials, organisations, topics] = await Promise.all([
    getEntries('decrees'),
    getEntries('services'),
    getEntries('officials'),
    getEntries('organisations'),
    getEntries('topics'),
  ]);
  const names = (entries: readonly { id: string; title: string }[]) =>
    new Map(entries.map(({ id, title }) => [id, title]));
  const issuers = names(organisations);
  const { detected, found, articles, ...citations } = await readCitations(all, issuers, today);
  const mentions = [
    ...citations.mentions,
    ...[...found].flatMap(([id, citations]) =>
      citations.map(({ target }) => ({ collection: 'decrees' as const, id, target })),
    ),
  ];
  const content = { acts: all, services, officials, organisations, mentions };
  const acts = all.filter(({ textState }) => textState !== 'cited-only').sort(compareNewest);
  const placeholders = findPlaceholders(content);
  return {
    acts,
    byId: new Map(all.map((act) => [act.id, act])),
    relations: relationsOf(all, detected),
    citing: citingEntries(content),
    placeholders,
    lists: listActs(acts, { topic: names(topics), issuer: issuers }),
    citable: citations.acts,
    /** The acts that have a page. */
    linked: new Set([...acts, ...placeholders].map(({ id }) => id)),
    articles,
    /** What others say of an act, by its id. */
    citedIn: Map.groupBy(
      [...found].flatMap(([act, citations]) => citations.map((citation) => ({ ...citation, act }))),
      ({ target }) => target,
    ),
  };
}

/** The act as others point to it. */
export function linkAct(id: string, byId: Archive['byId']): ActLink {
  const act = byId.get(id);
  const identity: ActIdentity | undefined = act ?? parseActId(id);
  if (!identity) return { id, url: entryUrl('decrees', id), citation: id, heading: id };
  const isDescribed = act && act.textState !== 'cited-only';
  return {
    id,
    url: entryUrl('decrees', id),
    citation: citeAct(identity),
    heading: headAct(act ?? identity),
    issued: act && issuedOn(act),
    force: isDescribed ? act.force : undefined,
  };
}

/** The address of an act; of its article where one is named and its text is here. */
export function linkArticles(
  id: string,
  cited: readonly string[],
  articles: Archive['articles'],
): string {
  const anchor = cited.length === 1 ? `art-${cited[0]}` : '';
  return entryUrl('decrees', id) + (articles.get(id)?.has(anchor) ? `#${anchor}` : '');
}

/** `'art-12-bis'` // => `'المادة 12 مكرر'` */
export function labelArticle(anchor: string): string {
  return `المادة ${formatArticleName(anchor.replace(/^art-/, ''))}`;
}
