import { hash } from 'node:crypto';
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LexiconEntry } from '#domain/lexicon.ts';
import { openIndex } from '#search/browser/reader.ts';
import type { SearchDocument } from '#search/build/document.ts';
import { openStore } from '#search/build/keep.ts';
import { sourcesOf } from '#search/build/source.ts';
import { writeIndex, type IndexOptions } from '#search/build/write-index.ts';
import { keyOf } from '#search/key.ts';
import { randomNumbers } from '../../../tools/random.ts';
import { documents, lexicon } from '../../fixtures/search-documents.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-incremental-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Site {
  pages: readonly SearchDocument[];
  terms?: readonly LexiconEntry[];
}

const batchSize = 4;
const write = (
  { pages, terms = lexicon }: Site,
  {
    folder = newFolder(),
    store = newFolder(),
    ...options
  }: { folder?: string; store?: string } & IndexOptions = {},
) => {
  const report = writeIndex(sourcesOf(pages), terms, folder, openStore(store), {
    batchSize,
    ...options,
  });
  return { ...report, folder, store, files: contentOf(folder) };
};
const contentOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.includes('.'))
      .sort()
      .map((file) => [file, hash('sha1', readFileSync(join(folder, file)))]),
  );
const keptFiles = (store: string) => readdirSync(store).map((file) => join(store, file));

const clean = write({ pages: documents }).files;

describe('the index of the same pages', () => {
  it.each([1, 3, 16, 1000])('is the same in batches of %d', (size) => {
    expect(write({ pages: documents }, { batchSize: size }).files).toEqual(clean);
  });

  it('is the same in whatever order they come', () => {
    expect(write({ pages: documents.toReversed() }).files).toEqual(clean);
  });

  it('is the same where nothing had to be read', () => {
    const first = write({ pages: documents });
    const again = write({ pages: documents }, { store: first.store });
    expect(again).toMatchObject({ batchesRead: 0, batchesAnalysed: 0, files: clean });
    expect(first.batchesRead).toBe(first.batches);
  });
});

it('a page that turns out to have nothing to be found by leaves the others as they are', async () => {
  const [folder, store] = [newFolder(), newFolder()];
  const page = (name: string, text: string) => ({ url: `/${name}/`, title: name, text });
  const [first, ...others] = sourcesOf([page('a', ''), page('b', 'نظام'), page('c', 'شركة')]);
  const empty = { ...first, url: '/a/', hash: '', read: () => undefined };
  writeIndex([empty, ...others], [], folder, openStore(store), { batchSize: 1000 });
  const reader = await openIndex((path) => readFile(join(folder, path)));
  const [word] = await reader.findWords(keyOf('نظام'));
  const found = await reader.fragment(word?.postings[0]?.page ?? NaN);
  expect([found.url, reader.meta.pages.length]).toEqual(['/b/', 2]);
});

describe('after edits', () => {
  const words = documents.flatMap(({ text }) => text.split(' '));

  /** One of the changes that happen to content, by chance. */
  const edit = (site: Site, random: () => number): Site => {
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
    const at = Math.floor(random() * site.pages.length);
    const replaced = (change: Partial<SearchDocument>) => ({
      ...site,
      pages: site.pages.map((page, order) => (order === at ? { ...page, ...change } : page)),
    });
    const sentence = () => Array.from({ length: 8 }, () => pick(words)).join(' ');
    const year = String(1950 + Math.floor(random() * 70));
    const edits: (() => Site)[] = [
      () => replaced({ text: sentence() }),
      () => replaced({ title: sentence() }),
      () => replaced({ url: `/renamed/${at}-${year}/` }),
      () => replaced({ date: `${year}-05-05`, filters: { year: [year], collection: ['decrees'] } }),
      () => replaced({ text: `${site.pages[at]?.text} ب${pick(words)} وال${pick(words)}` }),
      () => ({ ...site, pages: site.pages.filter((_, order) => order !== at) }),
      () => ({
        ...site,
        pages: [...site.pages, { url: `/new/${random()}/`, title: sentence(), text: sentence() }],
      }),
      () => ({ ...site, terms: lexicon.slice(Math.floor(random() * lexicon.length)) }),
    ];
    return pick(edits)?.() ?? site;
  };

  it.each([1, 2])(
    'what is written over the last index is what a clean build writes: series %d',
    (seed) => {
      const random = randomNumbers(seed);
      let site: Site = { pages: documents };
      const { folder, store } = write(site);
      for (let step = 0; step < 8; step += 1) {
        site = edit(site, random);
        expect(write(site, { folder, store }).files, `step ${step}`).toEqual(write(site).files);
      }
    },
  );

  it('only the batch of the edited page is read', () => {
    const { folder, store } = write({ pages: documents });
    const pages = documents.map((page, order) => (order === 5 ? { ...page, name: 'اسم' } : page));
    const { batchesRead, batchesAnalysed } = write({ pages }, { folder, store });
    expect([batchesRead, batchesAnalysed]).toEqual([1, 1]);
  });

  it('pages are analysed anew whose words are now taken apart otherwise, and no others', () => {
    const page = (name: string, text: string) => ({ url: `/${name}/`, title: '', text });
    const before = [page('a', 'بلديه'), page('b', 'نظام'), page('c', 'شركة')];
    const { folder, store } = write({ pages: before }, { batchSize: 1 });
    const after = [...before.slice(0, 2), page('c', 'لديه لديه واللديه')];
    const { batchesRead, batchesAnalysed, files } = write(
      { pages: after },
      { folder, store, batchSize: 1 },
    );
    expect([batchesRead, batchesAnalysed]).toEqual([1, 2]);
    expect(files).toEqual(write({ pages: after }, { batchSize: 1 }).files);
  });
});

describe('what is kept', () => {
  const damages: Record<string, (file: string) => void> = {
    'cut short': (file) => truncateSync(file, 40),
    'is empty': (file) => truncateSync(file, 0),
    'has another byte': (file) => {
      const bytes = readFileSync(file);
      bytes.writeUInt8(255 - bytes.readUInt8(bytes.length - 3), bytes.length - 3);
      writeFileSync(file, bytes);
    },
    'has been deleted': (file) => rmSync(file),
    'was left unfinished': (file) => writeFileSync(`${file}.123`, 'half'),
  };

  it.each(Object.entries(damages))('is made anew where it %s', (_, damage) => {
    const { store } = write({ pages: documents });
    for (const file of keptFiles(store)) damage(file);
    expect(write({ pages: documents }, { store }).files).toEqual(clean);
    expect(write({ pages: documents }, { store })).toMatchObject({ batchesRead: 0, files: clean });
  });

  it('is deleted where no build has used it for a day', () => {
    const { store } = write({ pages: documents });
    const used = keptFiles(store).length;
    const old = join(store, 'run-old.kept');
    const recent = join(store, 'run-recent.kept');
    for (const file of [old, recent]) writeFileSync(file, '');
    utimesSync(old, 1, 1);
    write({ pages: documents }, { store });
    expect(keptFiles(store)).not.toContain(old);
    expect(keptFiles(store)).toHaveLength(used + 1);
  });
});

describe('a build that stops in the middle', () => {
  it.each([0, 7, 20])('leaves the next one to write the same: at page %d', (last) => {
    const [folder, store] = [newFolder(), newFolder()];
    const sources = sourcesOf(documents).map((source, order) => ({
      ...source,
      read: () => {
        if (order === last) throw new Error('stopped');
        return source.read();
      },
    }));
    expect(() => writeIndex(sources, lexicon, folder, openStore(store), { batchSize })).toThrow(
      'stopped',
    );
    expect(write({ pages: documents }, { folder, store }).files).toEqual(clean);
  });

  it('by being killed leaves the next one to write the same, over whatever it left', async () => {
    const [folder, store] = [newFolder(), newFolder()];
    mkdirSync(folder, { recursive: true });
    const pages = Array.from({ length: 20 }, (_, copy) =>
      documents.map((page) => ({ ...page, url: `/${copy}${page.url}` })),
    ).flat();
    writeFileSync(join(store, 'pages.json'), JSON.stringify(pages));
    for (const milliseconds of [5, 40, 90]) await killAfter(milliseconds, folder, store);
    expect(write({ pages }, { folder, store }).files).toEqual(write({ pages }).files);
  });
});

/** Writes an index in a process of its own, and kills it so long after it has begun. */
async function killAfter(milliseconds: number, folder: string, store: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../fixtures/write-index-of.ts'), folder, store],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
  await new Promise((resolve) => child.once('close', resolve));
}
