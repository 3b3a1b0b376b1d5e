import type { RawMeta } from '../browser/meta.ts';
import { metaFormat } from '../browser/meta.ts';
import type { Value } from './cbor.ts';
import { nameOf, pack, type File } from './file.ts';
import type { BatchPage } from './read-batch.ts';

/** What the metadata, the filters and the order by date say of all pages. */
export interface GatheredPages {
  /** Adds pages with their numbers, which ascend from call to call. */
  add(pages: readonly BatchPage[], numbers: readonly number[]): void;
  count(): number;
  meta(chunks: readonly { from: string; name: string }[], filters: readonly FilterFile[]): Buffer;
  filters(): FilterFile[];
  dates(): Buffer;
}

export interface FilterFile extends File {
  filter: string;
  name: string;
}

export function gatherPages(): GatheredPages {
  const columns = { numbers: [], words: [], titleWords: [], priors: [] } satisfies Record<
    string,
    number[]
  > as Record<'numbers' | 'words' | 'titleWords' | 'priors', number[]>;
  const fragments: string[] = [];
  const filters = new Map<string, Map<string, number[]>>();
  const dated: { date: string; number: number }[] = [];

  return {
    add(pages, numbers) {
      for (const page of pages) {
        const number = numbers[page.order] ?? 0;
        columns.numbers.push(number);
        columns.words.push(page.title + page.terms + page.text);
        columns.titleWords.push(page.titleWords);
        columns.priors.push(page.prior);
        fragments.push(page.fragment.name);
        if (page.date) dated.push({ date: page.date, number });
        for (const [name, values] of Object.entries(page.filters)) {
          for (const value of new Set(values)) addTo(filters, name, value, number);
        }
      }
    },
    count: () => fragments.length,
    meta: (chunks, files) =>
      pack([
        metaFormat,
        ranges(columns.numbers),
        fragments,
        columns.words,
        columns.titleWords,
        columns.priors,
        chunks.map(({ from }) => from),
        chunks.map(({ name }) => name),
        files.map(({ filter, name }) => [filter, name]),
      ] satisfies RawMeta),
    filters: () =>
      [...filters].sort(byName).map(([filter, values]) => {
        const content = pack([
          filter,
          [...values].sort(byName).map(([value, numbers]) => [value, distances(numbers)]),
        ]);
        const name = nameOf(content);
        return { filter, name, path: `filter/${name}.pf_filter`, content };
      }),
    dates() {
      dated.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)) || a.number - b.number);
      return pack(distances(dated.map(({ number }) => number)));
    },
  };
}

function addTo(
  filters: Map<string, Map<string, number[]>>,
  name: string,
  value: string,
  number: number,
): void {
  const values = filters.get(name) ?? new Map<string, number[]>();
  filters.set(name, values);
  const numbers = values.get(value);
  if (numbers) numbers.push(number);
  else values.set(value, [number]);
}

/** `[0, 1, 2, 64, 65] // => [0, 3, 64, 2]`: where numbers in a row begin, and how many there are. */
function ranges(numbers: readonly number[]): number[] {
  const found: number[] = [];
  for (const [order, number] of numbers.entries()) {
    if (number !== (numbers[order - 1] ?? NaN) + 1) found.push(number, 0);
    found[found.length - 1] = (found.at(-1) ?? 0) + 1;
  }
  return found;
}

/** Distances from page to page are small numbers, and so is their file. */
function distances(numbers: readonly number[]): Value[] {
  return numbers.map((number, order) => number - (numbers[order - 1] ?? 0));
}

const byName = ([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]) => (a < b ? -1 : 1);
