import { indexKey } from '#arabic/collation.ts';
import { fold } from '#arabic/fold.ts';
import { citeAct } from '#domain/decree/identifier.ts';
import { collections, type Entry } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { findReferences } from '#schema/walk.ts';
import { readEntryFile, type FormData } from '../../format/entry-file.ts';
import type { EntryFile } from '../repository/paths.ts';
import { listFields, valueAt } from './list-fields.ts';

export type SortValue = string | number;

/** What the index keeps of an entry. */
export interface IndexedEntry {
  collection: CollectionName;
  id: string;
  path: string;
  /** The id of the file's blob. */
  blob: string;
  title: string;
  summary: string;
  sort: Record<string, SortValue>;
  /** Folded title; what is found here comes first. */
  head: string;
  /** The title as lists are ordered by it. */
  order: string;
  /** Folded id, title and words. */
  words: string;
  /** The entries that it names, as `<collection>/<id>`. */
  references: string[];
  /** The acts whose text it changes, by their ids. */
  amends: string[];
}

/** Reads what the index keeps. A file that cannot be read is known by its id alone, so that it can be found. */
export function indexEntry(
  { collection, id, path }: EntryFile & { collection: CollectionName },
  blob: string,
  text: string,
): IndexedEntry {
  const { extension, schema } = collections[collection];
  const read = readEntryFile(text, extension);
  const data = 'data' in read ? read.data : {};
  const fields = listFields(collection);
  const title = titleOf(collection, id, data[fields.title], data);
  return {
    collection,
    id,
    path,
    blob,
    title,
    summary: textOf(data['summary']).slice(0, longestSummary),
    sort: sortValues(collection, data),
    head: fold(title),
    order: indexKey(title),
    words: fold(
      [
        id.replaceAll('-', ' '),
        title,
        ...fields.words.map(({ path }) => textOf(valueAt(data, path))),
      ]
        .join(' ')
        .slice(0, longestWords),
    ),
    ...referencesOf(schema, data),
  };
}

function titleOf(collection: CollectionName, id: string, title: unknown, data: FormData): string {
  if (collection !== 'decrees') return textOf(title) || id;
  const { type, year, number } = data as Partial<Entry<'decrees'>>;
  const cited = type && year ? citeAct({ type, year, number: number && String(number) }) : id;
  return title ? `${cited}: ${textOf(title)}` : cited;
}

function sortValues(collection: CollectionName, data: FormData): Record<string, SortValue> {
  return Object.fromEntries(
    listFields(collection).sort.flatMap(({ path }) => {
      const value = valueAt(data, path);
      return typeof value === 'string' || typeof value === 'number'
        ? [[path.join('.'), value]]
        : [];
    }),
  );
}

function referencesOf(
  schema: Parameters<typeof findReferences>[0],
  data: FormData,
): Pick<IndexedEntry, 'references' | 'amends'> {
  try {
    const found = findReferences(schema, data);
    const amended = found.filter(({ path }) => path[0] === 'amendments');
    return {
      references: [...new Set(found.map(({ collection, id }) => `${collection}/${id}`))],
      amends: [...new Set(amended.map(({ id }) => id))],
    };
  } catch {
    // A file that was written by hand may have any shape.
    return { references: [], amends: [] };
  }
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const longestSummary = 300;
const longestWords = 1000;
