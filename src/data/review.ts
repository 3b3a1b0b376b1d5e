/** What is to be reviewed, by the body that answers for it, on the day of the build. */
import { compareArabic } from '#arabic/collation.ts';
import { headAct } from '#domain/decree/heading.ts';
import { basesOf, findBasisChanges, type BasisChange } from '#domain/review/changed-basis.ts';
import { findInterval, findOverdue, type ReviewDue } from '#domain/review/due.ts';
import { entryUrl } from '#domain/url.ts';
import { collections } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { getArchive, linkAct, type ActLink } from './archive.ts';
import { findCitedAct } from './citation-links.ts';
import { getEntries, type Identified } from './entries.ts';
import { defineCell, noteRead, readAside } from './reads.ts';
import { once } from './remember.ts';
import { getSite } from './site.ts';
import { getToday } from './today.ts';

export interface ReviewedEntry {
  collection: CollectionName;
  /** What one of its kind is called: «خدمة». */
  kind: string;
  id: string;
  title: string;
  url: string;
  lastReviewed?: string | undefined;
}

export interface OverdueEntry extends ReviewedEntry {
  due: ReviewDue;
}

/** A change with the acts at its ends; `by` is absent where the basis only is known to have ended. */
export type LinkedChange = Omit<BasisChange, 'basis' | 'by'> & {
  basis: ActLink;
  by?: ActLink | undefined;
};

export interface ChangedService extends ReviewedEntry {
  changes: LinkedChange[];
}

/** What one body, or none, has to review. */
export interface BodyReview {
  /** The last step of its page's address. */
  key: string;
  url: string;
  body?: { id: string; title: string; url: string } | undefined;
  /** The longest overdue first. */
  overdue: OverdueEntry[];
  changed: ChangedService[];
  /** Entries of a kind that has a rule, with neither a last review nor a day for the next. */
  undated: ReviewedEntry[];
}

const unassigned = 'unassigned';

/**
 * Every body that answers for a service, or has something to review; titles in order, and what no body answers for at
 * the end. A body keeps its place when it has nothing left, so that its feed stays where it is.
 */
export const getReviews = once(readReviews);

/** What changed the acts that each service rests on after its last review, by the service's id. */
export const getBasisChanges = once(readChanges);

/** What changed the acts that one service rests on after its last review. */
export async function findBasisChangesOf(service: string): Promise<LinkedChange[] | undefined> {
  noteRead(`basis:${service}`);
  return (await readAside(getBasisChanges)).get(service);
}

defineCell('basis', findBasisChangesOf);

async function readReviews(): Promise<BodyReview[]> {
  const { reviewEvery } = await getSite();
  const today = getToday();
  const rules: Partial<Record<CollectionName, number | undefined>> | undefined = reviewEvery;
  const bodies = new Map((await getEntries('organisations')).map((body) => [body.id, body]));
  const changed = await getBasisChanges();
  const found = new Map<string, BodyReview>();
  for (const name of reviewed)
    for (const entry of await getEntries(name)) {
      const shown = show(name, entry);
      const months = findInterval(name, 'status' in entry ? entry : {}, rules);
      const due = findOverdue(entry, today, months);
      const linked = name === 'services' ? changed.get(entry.id) : undefined;
      const isUndated = months !== undefined && !entry.lastReviewed && !entry.reviewDue;
      if (name !== 'services' && !due && !isUndated) continue;
      const key = bodyOf(entry) ?? unassigned;
      const review = found.get(key) ?? startReview(key, bodies.get(key)?.title);
      found.set(key, review);
      if (due) review.overdue.push({ ...shown, due });
      if (linked) review.changed.push({ ...shown, changes: linked });
      if (isUndated) review.undated.push(shown);
    }
  for (const { overdue } of found.values())
    overdue.sort((a, b) => (a.due.day < b.due.day ? -1 : Number(a.due.day > b.due.day)));
  return [...found.values()].sort(
    (a, b) =>
      Number(!a.body) - Number(!b.body) || compareArabic(a.body?.title ?? '', b.body?.title ?? ''),
  );
}

function startReview(key: string, title: string | undefined): BodyReview {
  const body = title ? { id: key, title, url: entryUrl('organisations', key) } : undefined;
  return { key, url: `/review/${key}/`, body, overdue: [], changed: [], undated: [] };
}

async function readChanges(): Promise<Map<string, LinkedChange[]>> {
  const { byId, relations } = await getArchive();
  const found = new Map<string, LinkedChange[]>();
  const services = (await getEntries('services')).filter(({ status }) => status !== 'withdrawn');
  for (const service of services) {
    const titles = service.legalBasis.flatMap(({ decree, title }) => (decree ? [] : (title ?? [])));
    const named = new Map(
      await Promise.all(titles.map(async (title) => [title, await findCitedAct(title)] as const)),
    );
    const bases = basesOf(service, (title) => named.get(title));
    const ofService = findBasisChanges(service, bases, { acts: byId, relations });
    if (ofService.length > 0)
      found.set(
        service.id,
        ofService.map(({ basis, by, ...change }) => ({
          ...change,
          basis: linkAct(basis, byId),
          by: by === undefined ? undefined : linkAct(by, byId),
        })),
      );
  }
  return found;
}

/** The kinds whose entries have a page of their own, and may state when to review it. */
const reviewed = [
  'services',
  'places',
  'organisations',
  'officials',
  'governorates',
  'decrees',
  'topics',
  'life-events',
  'projects',
  'indicators',
  'polls',
  'pages',
] as const satisfies CollectionName[];

type ReviewedCollection = (typeof reviewed)[number];

function show(
  collection: ReviewedCollection,
  entry: Identified<ReviewedCollection>,
): ReviewedEntry {
  const { id, lastReviewed } = entry;
  return {
    collection,
    kind: collections[collection].labelOne,
    id,
    title: 'name' in entry ? entry.name : 'type' in entry ? headAct(entry) : entry.title,
    url: entryUrl(collection, id),
    lastReviewed,
  };
}

/** Who answers for an entry: a body for itself. */
function bodyOf(entry: Identified<ReviewedCollection>): string | undefined {
  if ('authority' in entry) return entry.authority;
  if ('classification' in entry) return entry.id;
  if ('organisation' in entry) return entry.organisation;
  return 'issuer' in entry ? entry.issuer : undefined;
}
