import { formatArticleName } from '#domain/decree/articles.ts';
import { headAct } from '#domain/decree/heading.ts';
import { citeAct, parseActId, type ActIdentity } from '#domain/decree/identifier.ts';
import { listActs } from '#domain/decree/lists.ts';
import { compareNewest, issuedOn } from '#domain/decree/order.ts';
import { citingEntries, findPlaceholders } from '#domain/decree/placeholders.ts';
import { relationsOf } from '#domain/decree/relations.ts';
import { entryUrl } from '#domain/url.ts';
import { collectionNames } from '#schema/field.ts';
import { readCitations } from './citations.ts';
import { getEntries, type Identified } from './entries.ts';
import { defineCell, digestOfCell, everything, noteRead, readAside } from './reads.ts';
import { once } from './remember.ts';
import { getToday } from './today.ts';

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

/** Read once for a build: every page of the archive is cut from it. Who holds it has read all content. */
export function getArchive(): Promise<Archive> {
  noteRead(everything);
  return lookIntoArchive();
}

/** The archive for those who note what they take out of it. */
export function lookIntoArchive(): Promise<Archive> {
  return readAside(openArchive);
}

const openArchive = once(readArchive);

async function readArchive() {
  const today = getToday();
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
  noteRead(`link:${id}`);
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
  if (anchor) noteRead(`anchors:${id}`);
  return entryUrl('decrees', id) + (articles.get(id)?.has(anchor) ? `#${anchor}` : '');
}

/** What the archive itself knows of an act: its relations, who names it, and with which words. */
export async function readOwn(id: string) {
  noteRead(`act:${id}`);
  const { relations, citing, citedIn } = await lookIntoArchive();
  return {
    relations: relations.get(id) ?? { incoming: [], outgoing: [] },
    citing: citing.get(id),
    citedIn: citedIn.get(id) ?? [],
  };
}

/** After any edit of the content this is another. */
defineCell(everything, () =>
  Promise.all([
    ...collectionNames.flatMap((name) => [
      digestOfCell(`collection:${name}`),
      digestOfCell(`bodies:${name}`),
    ]),
    ...['site', 'today', 'weather', 'changes'].map(digestOfCell),
  ]),
);
defineCell('act', readOwn);
defineCell('link', async (id) => linkAct(id, (await lookIntoArchive()).byId));
defineCell('linked', async (id) => (await lookIntoArchive()).linked.has(id));
defineCell('anchors', async (id) => (await lookIntoArchive()).articles.get(id));

/** `'art-12-bis'` // => `'المادة 12 مكرر'` */
export function labelArticle(anchor: string): string {
  return `المادة ${formatArticleName(anchor.replace(/^art-/, ''))}`;
}
