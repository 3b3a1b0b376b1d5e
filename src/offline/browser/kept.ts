/**
 * What the device keeps, in Cache Storage: packs as they came, and of each edition the places of its files in them. The
 * page of downloads writes it, the worker reads it. One write, of the state, switches from an edition to the next.
 */
import { decode } from '../codec.ts';
import type { Manifest } from '../manifest.ts';

/** A release on the device, or the groups of it that its reader chose; what a file of it holds never changes. */
export interface Edition {
  id: string;
  release: string;
  sequence: number;
  groups: string[];
}

export interface State {
  /** What the worker answers from. */
  active?: Edition;
  /** What pages that were open before the switch are answered from, and what a reader can go back to. */
  previous?: Edition;
}

/** Where a file of an edition lies: the pack's digest and plain size, and the file in it. */
export type FilePlace = [pack: string, packBytes: number, start: number, end: number];

/** So many parts has the list of an edition's files, so that to find one reads little. */
export const parts = 64;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** Two portals on one origin keep apart. */
export const cacheNames = { packs: `packs ${base}`, state: `offline ${base}` };

export const packKey = (digest: string) => `${base}offline/kept/packs/${digest}`;
export const stateKey = `${base}offline/kept/state`;
export const manifestKey = (edition: string) => `${base}offline/kept/${edition}/manifest`;
export const partKey = (edition: string, part: number) => `${base}offline/kept/${edition}/${part}`;

/** In which part of the list a path stands. */
export function partOf(path: string): number {
  let hash = 0;
  for (let i = 0; i < path.length; i++) hash = (Math.imul(hash, 31) + path.charCodeAt(i)) | 0;
  return (hash >>> 0) % parts;
}

export async function readState(): Promise<State> {
  return (await readJson<State>(stateKey)) ?? {};
}

export function readManifest(edition: Edition): Promise<Manifest | undefined> {
  return readJson(manifestKey(edition.id));
}

/**
 * The bytes of a file of the site, by its path in the site's folder; undefined where the edition has no such file. For a
 * fragment of the search index that follows from its page they are the path of the page and the page, from which
 * search makes it.
 */
export async function readKept(edition: Edition, path: string): Promise<Uint8Array | undefined> {
  const bytes = await readPacked(edition, path);
  if (!bytes || !namesPage(path, bytes)) return bytes;
  const page = await readPacked(edition, new TextDecoder().decode(bytes));
  return page && new Uint8Array(await new Blob([bytes, page] as BlobPart[]).arrayBuffer());
}

/** In place of such a fragment stands the path of the page. */
const namesPage = (path: string, [first]: Uint8Array) =>
  path.startsWith('pagefind/fragment/') && first !== '{'.charCodeAt(0);

async function readPacked(edition: Edition, path: string): Promise<Uint8Array | undefined> {
  const files = await readJson<Record<string, FilePlace>>(partKey(edition.id, partOf(path)));
  const place = files?.[path];
  if (!place) return undefined;
  const [digest, bytes, start, end] = place;
  return (await openPack(digest, bytes)).subarray(start, end);
}

/** The plain bytes of a pack that is kept. Rejects where it is not. */
export function openPack(digest: string, bytes: number): Promise<Uint8Array> {
  const known = open.get(digest);
  open.delete(digest);
  const pack = known ?? unpack(digest, bytes);
  open.set(digest, pack);
  pack.catch(() => open.delete(digest));
  const [oldest] = open.keys();
  if (open.size > mostOpen && oldest !== undefined) open.delete(oldest);
  return pack;
}

const open = new Map<string, Promise<Uint8Array>>();
/** Plain packs are some megabytes each, and phones have little memory. */
const mostOpen = 6;

async function unpack(digest: string, bytes: number): Promise<Uint8Array> {
  const kept = await (await caches.open(cacheNames.packs)).match(packKey(digest));
  if (!kept) throw new Error(`The pack ${digest} is not on the device.`);
  return decode(await gunzip(await kept.blob()), bytes);
}

export async function gunzip(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const plain = blob.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** To open a store would make one, also for a reader who keeps nothing. */
async function readJson<Value>(key: string): Promise<Value | undefined> {
  return (await caches.match(key, { cacheName: cacheNames.state }))?.json();
}
