/** Makes the pages of the site, or keeps them as the last build made them where nothing that they read has changed. */
import type { AstroPrerenderer } from 'astro';
import { hash } from 'node:crypto';
import { digestOf, digestOfCell, listCells, recordReads } from '#data/reads.ts';
import { addressOf, type PageGroup, type PageFile } from './paths.ts';
import type { PageStore } from './store.ts';
import { WholeResponse, withWholeResponses } from './whole-response.ts';

export interface PageMaker {
  prerenderer: Pick<AstroPrerenderer, 'render'>;
  store: PageStore;
  base: string;
  site: string;
  /** What a path gives its page; undefined where that cannot be known, and the page is made each time. */
  propsOf: (file: PageFile) => unknown;
  /** Told after each folder how many files it had. */
  onDone: (files: number, isKept: boolean) => void;
}

/** The site map's share of the work: the pages that it lists. */
export interface MadePages {
  listed: string[];
  kept: number;
  made: number;
}

/** How many folders are in the making at once: while one waits for a file, another is made. */
const concurrency = 8;

export async function makePages(
  groups: readonly PageGroup[],
  maker: PageMaker,
): Promise<MadePages> {
  const { store, onDone } = maker;
  const result: MadePages = { listed: [], kept: 0, made: 0 };
  const stale: PageGroup[] = [];
  const isListed = new Map<string, boolean>();
  for (const group of groups) {
    const kept = await findKept(group, maker);
    if (kept && store.publish(kept)) {
      isListed.set(group.folder, kept.isListed);
      result.kept += group.files.length;
      onDone(group.files.length, true);
    } else stale.push(group);
  }
  store.drop(stale.map(({ folder }) => folder));
  const queue = stale.values();
  const work = async () => {
    for (const group of queue) {
      isListed.set(group.folder, await makeGroup(group, maker));
      result.made += group.files.length;
      onDone(group.files.length, false);
    }
  };
  await withWholeResponses(() => Promise.all(Array.from({ length: concurrency }, work)));
  store.finish(new Set(groups.map(({ folder }) => folder)));
  result.listed = groups.map(({ folder }) => folder).filter((folder) => isListed.get(folder));
  return result;
}

/** The kept files of a folder, if what they were made from stands as it stood. */
async function findKept(group: PageGroup, maker: PageMaker) {
  const kept = maker.store.find(group.folder);
  if (!kept) return undefined;
  const digest = await digestGroup(group, kept.cells, maker);
  return digest && digest === kept.digest ? kept : undefined;
}

async function makeGroup(group: PageGroup, maker: PageMaker): Promise<boolean> {
  const files: string[] = [];
  let isListed = false;
  const { answer, reads } = recordReads(async () => {
    for (const file of group.files) {
      const content = await makeFile(file, maker);
      if (!content) continue;
      if (content instanceof ReadableStream) await maker.store.writePieces(file.file, content);
      else {
        maker.store.write(file.file, content);
        if (file.file.endsWith('index.html')) isListed = !content.includes(noindex);
      }
      files.push(file.file);
    }
  });
  await answer;
  const cells = listCells(reads);
  const digest = await digestGroup(group, cells, maker);
  if (digest) maker.store.add({ folder: group.folder, files, cells, digest, isListed });
  return isListed;
}

const noindex = '<meta name="robots" content="noindex"';

/** What a file says; undefined where its page has nothing to say. */
async function makeFile(file: PageFile, { prerenderer, base, site }: PageMaker) {
  const request = new Request(addressOf(file, base, site));
  const rendered = await prerenderer.render(request, { routeData: file.route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (response.status >= 300 && response.status < 400)
    throw new Error(`${file.file}: a page that leads elsewhere cannot be made as a file`);
  if (response instanceof WholeResponse && response.whole !== undefined)
    return Buffer.from(response.whole);
  return response.body ?? undefined;
}

/** The digest of all that a folder's files are made from; empty where that cannot be known. */
async function digestGroup(
  { files }: PageGroup,
  cells: readonly string[],
  { propsOf }: PageMaker,
): Promise<string> {
  const parts: string[] = [];
  for (const file of files) {
    const props = propsOf(file);
    if (props === undefined) return '';
    parts.push(file.file, digestProps(props));
  }
  for (const cell of cells) {
    const found = digestOfCell(cell);
    const digest = typeof found === 'string' ? found : await found;
    if (!digest) return '';
    parts.push(cell, digest);
  }
  return hash('sha1', parts.join('\0'), 'base64url');
}

/** The props of many paths are the same few objects. */
const knownProps = new WeakMap<object, string>();

function digestProps(props: unknown): string {
  if (typeof props !== 'object' || props === null) return digestOf(props);
  return Object.entries(props)
    .map(([name, value]) => `${name}=${digestOnce(value)}`)
    .join('\0');
}

function digestOnce(value: unknown): string {
  if (typeof value !== 'object' || value === null) return digestOf(value);
  const known = knownProps.get(value) ?? digestOf(value);
  knownProps.set(value, known);
  return known;
}
