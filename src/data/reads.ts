/**
 * What a page reads while it is made. A build keeps a page as long as all that it read is as it was, so whoever hands
 * out something of the content notes it here, by a name: a cell. `entry:services/passport`, `link:law-2009-4`, `site`.
 *
 * Pages are bundled and the build that makes them is not; what they share therefore hangs on `globalThis`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';

/** The cells that something read: its own, and those of what it took from memory. */
export interface Reads {
  readonly cells: Set<string>;
  readonly parts: Set<Reads>;
}

/** The cell of everything there is: who notes it is made again after any edit. */
export const everything = 'content';

interface Shared {
  readers: AsyncLocalStorage<Reads | undefined>;
  kinds: Map<string, (key: string) => unknown>;
  digests: Map<string, string | Promise<string>>;
}

const shared = shareOnce('bawaba.reads', (): Shared => ({
  readers: new AsyncLocalStorage(),
  kinds: new Map(),
  digests: new Map(),
}));

/** Notes that the page at hand read a cell. */
export function noteRead(cell: string): void {
  shared.readers.getStore()?.cells.add(cell);
}

/** Notes that the page at hand read all that these are, also what they have yet to read. */
export function noteReads(reads: Reads): void {
  const reader = shared.readers.getStore();
  if (reader && reader !== reads) reader.parts.add(reads);
}

/** Does something, and tells what was read for it; whoever asked for it has not read that. */
export function recordReads<T>(read: () => T): { answer: T; reads: Reads } {
  const reads: Reads = { cells: new Set(), parts: new Set() };
  return { answer: shared.readers.run(reads, read), reads };
}

/** Reads without a note: the caller notes what it takes out of the answer. */
export function readAside<T>(read: () => T): T {
  return shared.readers.run(undefined, read);
}

/** Says what stands in the cells of a kind, `kind:key` each, or in the one cell of that name. */
export function defineCell(kind: string, read: (key: string) => unknown): void {
  shared.kinds.set(kind, read);
}

/** Forgets what stood in the cells. */
export function forgetDigests(): void {
  shared.digests.clear();
}

/** A digest of what stands in a cell today; empty where nothing can say. Computed once. */
export function digestOfCell(cell: string): string | Promise<string> {
  const known = shared.digests.get(cell);
  if (known !== undefined) return known;
  const digest = readCell(cell);
  shared.digests.set(cell, digest);
  if (typeof digest !== 'string')
    digest.then(
      (ready) => shared.digests.set(cell, ready),
      () => shared.digests.set(cell, ''),
    );
  return digest;
}

/**
 * The digest of a value that JSON can write; maps and sets count as lists. Where an entry's file lies is left out: two
 * builds may have their content in different folders.
 */
export function digestOf(value: unknown): string {
  const json = JSON.stringify(value, (name, part: unknown) => {
    if (name === 'filePath') return undefined;
    return part instanceof Map || part instanceof Set ? [...(part as Iterable<unknown>)] : part;
  });
  return hash('sha1', json ?? '', 'base64url').slice(0, 20);
}

/**
 * All cells behind some reads, in order. Where many are of one kind, the cell of the whole kind stands for them:
 * `entry:services/…` become `collection:services`, and a great many of any kind become `content`.
 */
export function listCells(reads: Reads): string[] {
  const cells = new Set<string>();
  const seen = new Set<Reads>();
  const add = (some: Reads) => {
    if (seen.has(some)) return;
    seen.add(some);
    for (const cell of some.cells) cells.add(cell);
    some.parts.forEach(add);
  };
  add(reads);
  const whole = wholes(cells);
  if (cells.has(everything) || whole.has(everything)) return [everything];
  const single = [...cells].filter((cell) => !whole.has(wholeOf(cell) ?? ''));
  return [...new Set([...single, ...whole])].sort();
}

/** The wholes that stand for many cells, or that were read themselves. */
function wholes(cells: ReadonlySet<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const whole = wholeOf(cell);
    if (whole) counts.set(whole, (counts.get(whole) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .filter(([whole, count]) => cells.has(whole) || count > (limits[whole] ?? mostOfOne))
      .map(([whole]) => whole),
  );
}

const mostOfOne = 40;
const limits: Record<string, number> = { [everything]: 2000 };

function wholeOf(cell: string): string | undefined {
  const [kind = '', key] = split(cell);
  if (key === undefined) return undefined;
  const [collection = ''] = key.split('/');
  if (kind === 'entry') return `collection:${collection}`;
  if (kind === 'body') return `bodies:${collection}`;
  return kind === 'collection' || kind === 'bodies' ? undefined : everything;
}

function readCell(cell: string): string | Promise<string> {
  const [kind, key = ''] = split(cell);
  const read = shared.kinds.get(kind);
  if (!read) return '';
  const value = readAside(() => read(key));
  return value instanceof Promise ? value.then(digestOf, () => '') : digestOf(value);
}

function split(cell: string): [string, string?] {
  const colon = cell.indexOf(':');
  return colon < 0 ? [cell] : [cell.slice(0, colon), cell.slice(colon + 1)];
}

/** The one value of a name in this process, whichever copy of a module asks first. */
function shareOnce<T>(name: string, make: () => T): T {
  const place = globalThis as unknown as Record<symbol, T | undefined>;
  return (place[Symbol.for(name)] ??= make());
}
