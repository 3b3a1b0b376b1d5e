import { parse } from 'yaml';
import type { SearchDocument } from '#search/build/document.ts';
import { readJsonLines, readText } from './json-lines.ts';

/** What is searched, and what is called by which name in the queries. */
export interface Collection {
  documents: SearchDocument[];
  /** The id, as queries name it, of the document at an address. */
  idOf(url: string): string;
}

export interface Query {
  id: string;
  class: string;
  query: string;
  /** Ids of the documents of which each is a right answer. */
  relevant: string[];
}

/** What was read, and a sentence for each line that was left out. */
export type Reading<Result> = Result & { problems: string[] };

/** Reads `{id, title, text}` lines; an id may be any text or number, title and text may be empty or absent. */
export function readDocuments(path: string): Reading<Collection> {
  const documents = new Map<string, SearchDocument>();
  const problems: string[] = [];
  for (const { number, value } of readJsonLines(path)) {
    const report = (what: string) => problems.push(`${path}:${number}: ${what}`);
    const { id, title, text } = (value ?? {}) as Record<string, unknown>;
    const name = nameOf(id);
    const url = name === undefined ? '' : urlOf(name);
    if (value === undefined) report('not JSON');
    else if (name === undefined) report('no id');
    else if (!isText(title) || !isText(text)) report('title and text must be text');
    else if (documents.has(url)) report(`the id ${name} stands twice`);
    // Pagefind stops at half a surrogate pair.
    else documents.set(url, { url, title: wellFormed(title), text: wellFormed(text) });
  }
  return {
    documents: [...documents.values()],
    idOf: (url) => decodeURIComponent(url.slice(1, -1)),
    problems,
  };
}

/** Reads `{id, class, query, relevant}` lines; a single relevant id need not be a list. */
export function readQueries(path: string): Reading<{ queries: Query[] }> {
  const queries: Query[] = [];
  const problems: string[] = [];
  for (const { number, value } of readJsonLines(path)) {
    const report = (what: string) => problems.push(`${path}:${number}: ${what}`);
    const { id, class: kind, query, relevant } = (value ?? {}) as Record<string, unknown>;
    const ids = [relevant].flat().flatMap((one) => nameOf(one) ?? []);
    if (value === undefined) report('not JSON');
    else if (typeof query !== 'string') report('no query');
    else if (ids.length === 0) report('no relevant ids');
    else
      queries.push({
        id: nameOf(id) ?? String(number),
        class: nameOf(kind) ?? 'all',
        query: wellFormed(query),
        relevant: [...new Set(ids)],
      });
  }
  return { queries, problems };
}

/** Reads the YAML list of `query`, `expect` and `about` that stands in tests/fixtures. */
export function readSiteQueries(path: string): Reading<{ queries: Query[] }> {
  const entries = parse(readText(path)) as SiteQuery[];
  const queries = entries.map(({ query, expect, about }, order) => ({
    id: String(order + 1),
    class: about,
    query,
    relevant: [expect].flat(),
  }));
  return { queries, problems: [] };
}

/** The same address without the part of the page that it points at. */
export const pageOf = (url: string) => url.replace(/#.*$/, '');

interface SiteQuery {
  query: string;
  expect: string | string[];
  about: string;
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).toWellFormed()
    : undefined;
}

const urlOf = (id: string) => `/${encodeURIComponent(id)}/`;
const isText = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string';
const wellFormed = (text: string | null | undefined) => (text ?? '').toWellFormed();
