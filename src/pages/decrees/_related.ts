import {
  getActRecord,
  getPlaceholders,
  type ActRecord,
  type PlaceholderRecord,
} from '#data/decrees.ts';
import { getArchive } from '#data/archive.ts';
import { pagePaths } from '#domain/pagination.ts';
import { pathBelow } from './_paths.ts';

type Record = Pick<
  ActRecord | PlaceholderRecord,
  'url' | 'heading' | 'detected' | 'services' | 'organisations' | 'appointments' | 'mentions'
> & { groups: ActRecord['relations'] };

/** An act that more entries have to do with names the first of each kind; all of them have pages of their own. */
const most = 60;
const mostWhenCrowded = 15;
const pageSize = 200;

/** The lists of an act's page, cut where they are too long for it; `all` then leads to the whole ones. */
export function boundRecord<R extends Record>(record: R) {
  const total = countRelated(record);
  if (total <= most) return { ...record, total, all: undefined };
  const cut = <T>(items: readonly T[]) => items.slice(0, mostWhenCrowded);
  const cutGroups = (groups: Record['groups']) =>
    groups.map((group) => ({ ...group, relations: cut(group.relations) }));
  return {
    ...record,
    groups: cutGroups(record.groups),
    detected: cutGroups(record.detected),
    services: cut(record.services),
    organisations: cut(record.organisations),
    appointments: cut(record.appointments),
    mentions: cut(record.mentions),
    total,
    all: relatedUrl(record),
  };
}

/** Every page of what has to do with an act, for acts with too much of it for one page. */
export async function relatedPaths() {
  const { acts, relations, citing } = await getArchive();
  const mayBeCrowded = ({ id }: { id: string }) => {
    const { incoming = [], outgoing = [] } = relations.get(id) ?? {};
    return incoming.length + outgoing.length + (citing.get(id)?.length ?? 0) > most;
  };
  const records = await Promise.all(acts.filter(mayBeCrowded).map((act) => getActRecord(act)));
  const all = [
    ...records.map((record) => ({ ...record, groups: record.relations })),
    ...(await getPlaceholders()).map((record) => ({ ...record, groups: record.acts })),
  ];
  return all.flatMap((record) =>
    countRelated(record) > most
      ? pagePaths(listRelated(record), pageSize).map(({ params: { page = '' }, props }) => ({
          params: { related: [pathBelow(relatedUrl(record)), page].filter(Boolean).join('/') },
          props: { ...props, heading: record.heading, act: record.url, url: relatedUrl(record) },
        }))
      : [],
  );
}

function relatedUrl({ url }: Pick<Record, 'url'>): string {
  return `${url}related/`;
}

function countRelated({ groups, detected, ...record }: Record): number {
  const lists = [record.services, record.organisations, record.appointments, record.mentions];
  return [...[...groups, ...detected].map(({ relations }) => relations), ...lists]
    .map(({ length }) => length)
    .reduce((sum, count) => sum + count, 0);
}

/** All in one row, each with the title of its group. */
function listRelated({ groups, detected, ...record }: Record) {
  const toMentions = (relations: Record['groups'][number]['relations']) =>
    relations.map(({ heading, url }) => ({ label: heading, href: url }));
  return [
    ...groups.map(({ label, relations }) => ({ title: label, mentions: toMentions(relations) })),
    { title: 'الخدمات التي تستند إليه', mentions: record.services },
    { title: 'الجهات التي أحدثها', mentions: record.organisations },
    { title: 'التعيينات بموجبه', mentions: record.appointments },
    { title: 'صفحات تذكره', mentions: record.mentions },
    ...detected.map(({ label, relations }) => ({
      title: `رُصد آلياً من النص: ${label}`,
      mentions: toMentions(relations),
    })),
  ].flatMap(({ title, mentions }) => mentions.map((mention) => ({ title, ...mention })));
}
