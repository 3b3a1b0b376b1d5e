import { compareNewest, issuedOn } from '#domain/decree/order.ts';
import { headAct } from '#domain/decree/heading.ts';
import { citeAct, parseActId, type ActIdentity } from '#domain/decree/identifier.ts';
import { listActs } from '#domain/decree/lists.ts';
import { citingEntries, findPlaceholders, type Citing } from '#domain/decree/placeholders.ts';
import { groupRelations, relationsOf, type ActRelation } from '#domain/decree/relations.ts';
import { statusOf } from '#domain/decree/status.ts';
import { entryUrl } from '#domain/url.ts';
import { findEntry, getEntries, resolveEntries, type Identified } from './entries.ts';

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

/** All that the page of an act shows. */
export async function getActRecord(act: Act) {
  const { byId, citing, relations } = await getArchive();
  const own = relations.get(act.id);
  const link = (id: string) => linkAct(id, byId);
  const { causes, ...status } = statusOf(act, own);
  return {
    act,
    ...linkAct(act.id, byId),
    status: { ...status, causes: causes.map(({ kind, act }) => ({ kind, ...link(act) })) },
    relations: own
      ? groupRelations(own).map((group) => ({
          ...group,
          relations: group.relations.map((relation) => ({ ...relation, ...link(relation.act) })),
        }))
      : [],
    ...(await resolveMentions(act.id, citing.get(act.id))),
    issuer: await findEntry('organisations', act.issuer),
    topics: await resolveEntries('topics', act.topics),
  };
}

/** The acts that are known by name only, with the entries that name them. */
export async function getPlaceholders() {
  const { byId, citing, relations, placeholders } = await getArchive();
  return Promise.all(
    placeholders.map(async (placeholder) => {
      const { incoming = [] } = relations.get(placeholder.id) ?? {};
      return {
        ...placeholder,
        ...linkAct(placeholder.id, byId),
        acts: groupRelations({ incoming, outgoing: [] }).map((group) => ({
          label: group.label,
          acts: group.relations.map(({ act }: ActRelation) => linkAct(act, byId)),
        })),
        ...(await resolveMentions(placeholder.id, citing.get(placeholder.id))),
      };
    }),
  );
}

let archive: ReturnType<typeof readArchive> | undefined;

/** Read once for a build: every page of the archive is cut from it. */
function getArchive() {
  return (archive ??= readArchive());
}

async function readArchive() {
  const [all, services, officials, organisations, topics] = await Promise.all([
    getEntries('decrees'),
    getEntries('services'),
    getEntries('officials'),
    getEntries('organisations'),
    getEntries('topics'),
  ]);
  const content = { acts: all, services, officials, organisations };
  const acts = all.filter(({ textState }) => textState !== 'cited-only').sort(compareNewest);
  const names = (entries: readonly { id: string; title: string }[]) =>
    new Map(entries.map(({ id, title }) => [id, title]));
  return {
    acts,
    byId: new Map(all.map((act) => [act.id, act])),
    relations: relationsOf(all),
    citing: citingEntries(content),
    placeholders: findPlaceholders(content),
    lists: listActs(acts, { topic: names(topics), issuer: names(organisations) }),
  };
}

function linkAct(id: string, byId: ReadonlyMap<string, Act>): ActLink {
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

/** The entries of other collections that name the act: services on it, bodies it founded, people it appointed. */
async function resolveMentions(id: string, citing: readonly Citing[] = []) {
  const idsIn = (collection: Citing['collection']) => [
    ...new Set(citing.filter((entry) => entry.collection === collection).map(({ id }) => id)),
  ];
  const [services, organisations, officials] = await Promise.all([
    resolveEntries('services', idsIn('services')),
    resolveEntries('organisations', idsIn('organisations')),
    resolveEntries('officials', idsIn('officials')),
  ]);
  return {
    services: services.map(({ id, title }) => toMention('services', id, title)),
    organisations: organisations.map(({ id, title }) => toMention('organisations', id, title)),
    appointments: officials.flatMap((official) =>
      official.memberships
        .filter(({ appointedBy }) => appointedBy === id)
        .map(({ post }) => toMention('officials', official.id, official.name, post)),
    ),
  };
}

function toMention(collection: Citing['collection'], id: string, label: string, detail?: string) {
  return { label, href: entryUrl(collection, id), ...(detail && { detail }) };
}
