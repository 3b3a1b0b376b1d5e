import type { ExcerptPart } from './excerpt.ts';
import type { FilterName, Filters, Sort } from './query.ts';

export interface SearchOptions {
  filters?: Filters;
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
  /** The words that were given up because no page has all of them. */
  dropped: string[];
}

export interface Hit {
  url: string;
  title: string;
  excerpt: ExcerptPart[];
  collection?: string;
  type?: string;
  year?: string;
}

export const noResult: SearchResult = {
  total: 0,
  hits: [],
  filters: { collection: {}, type: {}, year: {}, issuer: {} },
  dropped: [],
};
