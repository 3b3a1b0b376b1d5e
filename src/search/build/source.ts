import { hash } from 'node:crypto';
import type { SearchDocument } from './document.ts';
import type { Ordered } from './order.ts';

/** A page that may be read, and what is known of it before. */
export interface PageSource extends Ordered {
  /** Of all that its document is made of. */
  hash: string;
  /** Undefined where it has nothing to be found by. */
  read(): SearchDocument | undefined;
}

/** Documents that are here already. */
export function sourcesOf(documents: readonly SearchDocument[]): PageSource[] {
  return documents.map((document) => ({
    url: document.url,
    year: document.filters?.['year']?.[0],
    date: document.date,
    hash: hash('sha1', JSON.stringify(document)),
    read: () => document,
  }));
}
