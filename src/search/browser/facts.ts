import { filterNames, isFiltered, type FilterName, type Filters } from './query.ts';
import type { IndexReader } from './reader.ts';
import type { SearchResult } from './result.ts';
import type { YearRange } from './years.ts';

/** What is known of each page beside its text. */
export interface Facts {
  filters: Record<FilterName, ValuesByPage>;
  years: ValuesByPage;
}

/** Many pages have the same values, in the same array. */
type ValuesByPage = (readonly string[] | undefined)[];

export interface Choice {
  filters: Filters;
  years: YearRange;
}

/** Reads what the index knows of its pages; the reader keeps the files, so it costs little the second time. */
export async function loadFacts(reader: IndexReader): Promise<Facts> {
  const known = loaded.get(reader) ?? load(reader);
  loaded.set(reader, known);
  known.catch(() => loaded.delete(reader));
  return known;
}

/** Whether a page has one of the values chosen for each filter but `except`. */
export function passes(
  { filters, years }: Facts,
  page: number,
  chosen: Choice,
  except?: FilterName | 'years',
): boolean {
  const isInYears = except === 'years' || isWithin(Number(years[page]?.[0] ?? NaN), chosen.years);
  return (
    isInYears &&
    filterNames.every((name) => {
      const wanted = chosen.filters[name];
      if (!wanted?.length || name === except) return true;
      return filters[name][page]?.some((value) => wanted.includes(value)) ?? false;
    })
  );
}

/** The pages of every value; what is chosen in a filter does not narrow its own counts. */
export function countPages(
  facts: Facts,
  pages: readonly { page: number }[],
  chosen: Choice,
): Pick<SearchResult, 'filters' | 'years'> {
  const passesAll = !isFiltered(chosen);
  const count = (values: ValuesByPage, name: FilterName | 'years') => {
    const counts: Record<string, number> = {};
    for (const { page } of pages) {
      if (!passesAll && !passes(facts, page, chosen, name)) continue;
      for (const value of values[page] ?? []) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
  const filters = filterNames.map((name) => [name, count(facts.filters[name], name)] as const);
  return {
    filters: Object.fromEntries(filters) as SearchResult['filters'],
    years: count(facts.years, 'years'),
  };
}

const loaded = new WeakMap<IndexReader, Promise<Facts>>();

async function load(reader: IndexReader): Promise<Facts> {
  const read = async (name: string) => valuesByPage(await reader.filter(name));
  const filters = filterNames.map(async (name) => [name, await read(name)] as const);
  return {
    filters: Object.fromEntries(await Promise.all(filters)) as Facts['filters'],
    years: await read('year'),
  };
}

function valuesByPage(values: Map<string, Set<number>>): ValuesByPage {
  const byPage: ValuesByPage = [];
  for (const [value, pages] of values) {
    const alone = [value];
    for (const page of pages) {
      const others = byPage[page];
      byPage[page] = others ? [...others, value] : alone;
    }
  }
  return byPage;
}

function isWithin(year: number, { from, to }: YearRange): boolean {
  if (from === undefined && to === undefined) return true;
  return year >= (from ?? -Infinity) && year <= (to ?? Infinity);
}
