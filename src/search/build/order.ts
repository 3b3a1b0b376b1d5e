import { hash } from 'node:crypto';

/**
 * The order of the pages in the index and their numbers depend on what the pages are and on nothing else, and are chosen
 * so that a page more renumbers few others: a new act comes last, and one of an earlier year moves those of its year only.
 */

export interface Ordered {
  url: string;
  /** The year of an act. */
  year?: string | undefined;
  /** `2012`, `2012-02` or `2012-02-14`. */
  date?: string | undefined;
}

/** The numbers of a year begin at a multiple of this, so that a year has room for acts found later. */
const room = 64;

/** Pages without a year by their address, then those of each year by their day. */
export function inOrder<Page extends Ordered>(pages: readonly Page[]): Page[] {
  return pages.toSorted(
    (a, b) =>
      compare(a.year ?? '', b.year ?? '') ||
      (a.year ? compare(a.date ?? '', b.date ?? '') : 0) ||
      compare(a.url, b.url),
  );
}

/** The numbers of pages that are in order: ascending, with gaps. */
export function numberPages(pages: readonly Ordered[]): number[] {
  let number = 0;
  return pages.map(({ year }, order) => {
    const isNext = order > 0 && year !== pages[order - 1]?.year;
    if (isNext) number = Math.ceil(number / room) * room;
    return number++;
  });
}

/**
 * Cuts pages that are in order into batches of about so many, never more than four times as many. Where batches end depends on
 * the addresses there, so that a page more changes no batch but its own.
 */
export function inBatches<Page extends Ordered>(pages: readonly Page[], size: number): Page[][] {
  const batches: Page[][] = [];
  for (const page of pages) {
    const open = batches.at(-1);
    const isCut = hash('sha1', page.url, 'buffer').readUInt32BE() % size === 0;
    if (open && !isCut && open.length < 4 * size) open.push(page);
    else batches.push([page]);
  }
  return batches;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
