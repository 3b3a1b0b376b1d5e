import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { takeLock } from '../../../src/site-build/lock.ts';
import { openStore, type PageStore } from '../../../src/site-build/store.ts';

const bytes = (text: string) => Buffer.from(text);
const group = {
  folder: 'a',
  files: ['a/index.html'],
  cells: ['site'],
  digest: 'd',
  isListed: true,
};

function room() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bawaba-store-'));
  const open = (site: string, key = 'code') =>
    openStore(path.join(folder, 'store'), path.join(folder, site), key);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  return { folder, open, read, manifest: path.join(folder, 'store/manifest.jsonl') };
}

/** A build that made one page. */
function make(store: PageStore, text: string) {
  store.drop(['a']);
  store.write('a/index.html', bytes(text));
  store.add(group);
  store.finish(new Set(['a']));
}

it('what one build made the next can publish, under another name for the same bytes', () => {
  const { folder, open, read } = room();
  make(open('one'), 'text');
  const store = open('two');
  const kept = store.find('a');
  expect(kept && store.publish(kept)).toBe(true);
  expect(read('two/a/index.html')).toBe('text');
  const [one, two] = ['one', 'two'].map((site) =>
    statSync(path.join(folder, site, 'a/index.html')),
  );
  expect(one?.ino).toBe(two?.ino);
});

it('a page made anew leaves the sites of earlier builds as they are', () => {
  const { open, read } = room();
  make(open('one'), 'old');
  make(open('two'), 'new');
  expect([read('one/a/index.html'), read('two/a/index.html')]).toEqual(['old', 'new']);
});

it('other code and a damaged list make the store an empty one', () => {
  const { open, manifest } = room();
  make(open('one'), 'text');
  expect(open('two', 'other code').find('a')).toBeUndefined();
  make(open('three'), 'text');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"site"', '"size"'));
  expect(open('four').find('a')).toBeUndefined();
});

it('a build that is killed keeps what it finished, and nothing of what it had begun', () => {
  const { open, manifest } = room();
  make(open('one'), 'old');
  const killed = open('two');
  killed.drop(['a']);
  killed.write('a/index.html', bytes('half'));
  expect(open('three').find('a')).toBeUndefined();
  make(open('four'), 'whole');
  appendFileSync(manifest, '1x3 {"folder":"b","fi');
  expect(open('five').find('a')?.digest).toBe('d');
  expect(readFileSync(manifest, 'utf8')).not.toContain('"folder":"b"');
});

it('a kept file that somebody changed in place is not published', () => {
  const { folder, open } = room();
  make(open('one'), 'text');
  const later = Date.now() + 100;
  while (Date.now() < later);
  writeFileSync(path.join(folder, 'one/a/index.html'), 'changed');
  const store = open('two');
  const kept = store.find('a');
  expect(kept && store.publish(kept)).toBe(false);
});

it('pages that are gone leave the store', () => {
  const { folder, open } = room();
  make(open('one'), 'text');
  open('two').finish(new Set());
  expect(existsSync(path.join(folder, 'store/files/a/index.html'))).toBe(false);
  expect(open('three').find('a')).toBeUndefined();
});

it('a lock that a dead process left behind is taken', () => {
  const { folder } = room();
  writeFileSync(path.join(folder, 'lock'), '999999999');
  const unlock = takeLock(folder);
  expect(unlock).toBeDefined();
  unlock?.();
  writeFileSync(path.join(folder, 'lock'), String(process.ppid));
  expect(takeLock(folder)).toBeUndefined();
});

it('a file that comes in pieces takes the place of the one before, whose other names keep theirs', async () => {
  const { open, read } = room();
  for (const [site, text] of [
    ['one', 'قديم'],
    ['two', 'جديد'],
  ] as const)
    await open(site).writePieces('data/acts.csv', new Blob([text, '\n']).stream());
  expect(read('one/data/acts.csv')).toBe('قديم\n');
  expect(read('two/data/acts.csv')).toBe('جديد\n');
});
