import { type Citing } from '#domain/decree/placeholders.ts';
import {
  groupRelations,
  ofOrigin,
  type ActRelations,
  type Origin,
} from '#domain/decree/relations.ts';
import { statusOf } from '#domain/decree/status.ts';
import { withdrawnLast } from '#domain/service/status.ts';
import { entryUrl } from '#domain/url.ts';
import { collections } from '#schema/collections.ts';
import { serviceStatuses } from '#schema/vocabulary.ts';
import {
  getArchive,
  labelArticle,
  linkAct,
  lookIntoArchive,
  readOwn,
  type Act,
  type Archive,
} from './archive.ts';
import { findEntry, getEntry, resolveEntries } from './entries.ts';
import { defineCell, noteRead } from './reads.ts';

export type { Act, ActLink } from './archive.ts';
export type ActRecord = Awaited<ReturnType<typeof getActRecord>>;
export type PlaceholderRecord = Awaited<ReturnType<typeof getPlaceholders>>[number];

/** The acts that have more than a name, newest first. */
export async function getActs(): Promise<Act[]> {
  return (await getArchive()).acts;
}

/** Every list of the archive: by type, type and year, year, subject, topic, issuer and force. */
export async function getActLists() {
  return (await getArchive()).lists;
}

/** Whether the archive has a list of a type's acts. */
export async function hasListOfType(type: string): Promise<boolean> {
  noteRead(`has-list:${type}`);
  return (await lookIntoArchive()).lists.some(({ chosen }) => chosen.type === type);
}

defineCell('has-list', hasListOfType);

/** All that the page of an act shows but its text. */
export async function getActRecord(act: Act) {
  const { byId } = await lookIntoArchive();
  const { relations: own, citing } = await readOwn(act.id);
  const { causes, ...status } = statusOf(act, own);
  return {
    act,
    ...linkAct(act.id, byId),
    status: { ...status, causes: causes.map(({ kind, act }) => ({ kind, ...linkAct(act, byId) })) },
    relations: resolveGroups(own, 'editor', byId),
    detected: resolveGroups(own, 'auto', byId),
    ...(await resolveMentions(act.id, citing)),
    issuer: await findEntry('organisations', act.issuer),
    topics: await resolveEntries('topics', act.topics),
  };
}

/** The acts that are known by name only, with the entries that name them. */
export async function getPlaceholders() {
  const { byId, citing, relations, placeholders } = await getArchive();
  return Promise.all(
    placeholders.map(async (placeholder) => {
      const own = relations.get(placeholder.id) ?? { incoming: [], outgoing: [] };
      return {
        ...placeholder,
        ...linkAct(placeholder.id, byId),
        acts: resolveGroups(own, 'editor', byId),
        detected: resolveGroups(own, 'auto', byId),
        ...(await resolveMentions(placeholder.id, citing.get(placeholder.id))),
      };
    }),
  );
}

/** The relations of one origin, with the acts at their other ends and the articles in which their words stand. */
function resolveGroups(own: ActRelations, origin: Origin, byId: Archive['byId']) {
  return groupRelations(ofOrigin(own, origin)).map((group) => ({
    ...group,
    relations: group.relations.map(({ places = [], ...relation }) => {
      const page = group.direction === 'incoming' ? entryUrl('decrees', relation.act) : '';
      return {
        ...relation,
        ...linkAct(relation.act, byId),
        places: places.map((place) => ({ label: labelArticle(place), href: `${page}#${place}` })),
      };
    }),
  }));
}

/**
 * The entries of other collections that name the act: services on it, bodies it founded, people it appointed, and
 * those that mention it in their text.
 */
async function resolveMentions(id: string, citing: readonly Citing[] = []) {
  const stated = citing.filter(({ as }) => as !== 'mention');
  const idsIn = (collection: Citing['collection']) => [
    ...new Set(stated.filter((entry) => entry.collection === collection).map(({ id }) => id)),
  ];
  const [services, organisations, officials] = await Promise.all([
    resolveEntries('services', idsIn('services')),
    resolveEntries('organisations', idsIn('organisations')),
    resolveEntries('officials', idsIn('officials')),
  ]);
  const others = citing.filter(
    ({ collection, id, as }) =>
      as === 'mention' && collection !== 'decrees' && !idsIn(collection).includes(id),
  );
  return {
    services: withdrawnLast(services).map(({ id, title, status }) =>
      toMention('services', id, title, status === 'active' ? undefined : serviceStatuses[status]),
    ),
    organisations: organisations.map(({ id, title }) => toMention('organisations', id, title)),
    appointments: officials.flatMap((official) =>
      official.memberships
        .filter(({ appointedBy }) => appointedBy === id)
        .map(({ post }) => toMention('officials', official.id, official.name, post)),
    ),
    mentions: await Promise.all(
      others.map(async ({ collection, id }) => {
        const entry = await getEntry(collection, id);
        const name = 'title' in entry ? entry.title : 'name' in entry ? entry.name : undefined;
        return toMention(collection, id, name ?? id, collections[collection].labelOne);
      }),
    ),
  };
}

function toMention(collection: Citing['collection'], id: string, label: string, detail?: string) {
  return { label, href: entryUrl(collection, id), ...(detail && { detail }) };
}
