import type { ExcerptPart } from './excerpt.ts';
import type { FilterName, Filters, Sort } from './query.ts';
import type { YearRange } from './years.ts';

export interface SearchOptions {
  filters?: Filters;
  years?: YearRange;
  sort?: Sort;
  /** The number of hits wanted, the first ones. */
  limit?: number;
}

export interface SearchResult {
  /** The number of all hits. */
  total: number;
  hits: Hit[];
  /** For every value of a filter, the hits with it; its filter's own choice does not narrow them. */
  filters: Record<FilterName, Record<string, number>>;
  /** The hits of every year; the chosen range does not narrow them. */
  years: Record<string, number>;
  /** The words of the query that not all of the hits have. */
  dropped: string[];
  /** A whole query that the reader may have meant. */
  suggestion?: string;
}

export interface Hit {
  url: string;
  title: string;
  excerpt: ExcerptPart[];
  collection?: string;
  type?: string;
  year?: string;
  /** What to know before opening it, in words: that the service is suspended. */
  status?: string;
  /** The article of the act that answers best: «المادة 12», with an address of its own. */
  article?: { url: string; label: string };
}

export const noResult: SearchResult = {
  total: 0,
  hits: [],
  filters: { collection: {}, type: {}, issuer: {}, topic: {}, audience: {}, governorate: {} },
  years: {},
  dropped: [],
};
