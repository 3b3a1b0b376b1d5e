import { collections } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import type { EntryIndex } from './entry-index.ts';
import type { IndexedEntry, SortValue } from './index-entry.ts';
import { listFields } from './list-fields.ts';
import { wordMatcher } from './match-words.ts';

export interface ListQuery {
  q?: string | undefined;
  /** A sort field, `title` or `id`; without it the best answer to `q` comes first, else the title. */
  sort?: string | undefined;
  direction?: 'ascending' | 'descending' | undefined;
  /** `<field>:<value>`; several stand between commas and must all hold. */
  filter?: string | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
}

/** One page of a collection's list. */
export function listEntries(index: EntryIndex, collection: CollectionName, query: ListQuery) {
  const { q = '', sort, direction, filter = '', offset = 0, limit = 50 } = query;
  const isKnown = sort === undefined || sortNames(collection).includes(sort);
  const sorted = index.by(collection, isKnown && sort ? sort : 'title');
  const filtered = sorted.filter(filterTest(filter));
  const found = q.trim() ? bestFirst(filtered, q, sort !== undefined) : filtered;
  const turned = direction === 'descending' ? found.toReversed() : found;
  return { total: found.length, entries: turned.slice(offset, offset + limit).map(toRow) };
}

/** The best answers from all collections. */
export function searchEntries(index: EntryIndex, q: string, limit = 50) {
  const found = bestFirst([...index.all()], q, false);
  return {
    total: found.length,
    entries: found.slice(0, limit).map((entry) => ({
      ...toRow(entry),
      collection: entry.collection,
      label: collections[entry.collection].label,
    })),
  };
}

/** What a relation field offers: the entries asked for by id, or those that answer a query. */
export function findRelated(
  index: EntryIndex,
  collection: CollectionName,
  { q = '', ids, limit = 20 }: { q?: string; ids?: readonly string[]; limit?: number },
) {
  const all = index.by(collection, 'title');
  const found = ids
    ? ids.flatMap((id) => index.get(collection, id) ?? [])
    : (q.trim() ? bestFirst(all, q, false) : all).slice(0, limit);
  return { entries: found.map(({ id, title }) => ({ id, title })) };
}

function sortNames(collection: CollectionName): string[] {
  const { sort, title } = listFields(collection);
  return ['id', title, ...sort.map(({ path }) => path.join('.'))];
}

function bestFirst(
  entries: readonly IndexedEntry[],
  q: string,
  keepOrder: boolean,
): IndexedEntry[] {
  const scoreOf = wordMatcher(q);
  const scored = entries.map((entry) => ({ entry, score: scoreOf(entry) }));
  const found = scored.filter(({ score }) => score > 0);
  if (!keepOrder) found.sort((a, b) => b.score - a.score);
  return found.map(({ entry }) => entry);
}

function filterTest(filter: string): (entry: IndexedEntry) => boolean {
  const wanted = filter
    .split(',')
    .filter((part) => part.includes(':'))
    .map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)] as const);
  return ({ sort }) => wanted.every(([field, value]) => String(sort[field] ?? '') === value);
}

/** What a list shows of an entry: beside these, each sort field under its own name. */
interface Row {
  id: string;
  path: string;
  title: string;
  summary: string;
  [field: string]: SortValue;
}

function toRow({ id, path, title, summary, sort }: IndexedEntry): Row {
  return { ...sort, id, path, title, summary };
}
