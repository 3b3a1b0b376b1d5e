import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIndex, prepareBuild } from '../../../tools/bench-search/build-index.ts';
import { openMiniSearch } from '../../../tools/bench-search/minisearch-peer.ts';
import { askOwnEngine, countBytes } from '../../../tools/bench-search/own-engine.ts';
import { openPagefind } from '../../../tools/bench-search/pagefind-peer.ts';
import { askPeer } from '../../../tools/bench-search/peer.ts';

const folder = mkdtempSync(join(tmpdir(), 'bawaba-peers-'));
const documents = [
  { url: '/labour/', title: 'قانون العمل', text: 'ينظم هذا القانون علاقة العامل بصاحب العمل.' },
  { url: '/decrees/', title: 'المراسيم', text: 'كل مرسوم <نافذ> & منشور في "الجريدة".' },
  { url: '/empty/', title: '', text: '' },
];
const collection = { documents, idOf: (url: string) => url };
const query = (text: string) => ({ id: text, class: 'all', query: text, relevant: ['/labour/'] });

beforeAll(() => prepareBuild(documents, [], folder));
afterAll(() => rmSync(folder, { recursive: true }));

test('our own index is built elsewhere, measured, and answers', async () => {
  const built = await buildIndex('bawaba', folder);
  expect(built.bytes).toBeGreaterThan(500);
  expect(built.milliseconds).toBeGreaterThan(0);
  const queries = [query('بالقانون'), query('مرسوم'), query('')];
  const { answers, times } = await askOwnEngine(built.folder, queries, collection);
  expect(answers.map(({ hits }) => hits)).toEqual([['/labour/'], ['/decrees/'], []]);
  expect(times).toHaveLength(3);
  const { first, next } = await countBytes(built.folder, queries);
  expect(first.max).toBeGreaterThan(next.max);
  expect(first.max).toBeLessThanOrEqual(built.bytes);
});

test('Pagefind answers as it does in a browser, and with fewer words when it is told to', async () => {
  const { folder: index, bytes } = await buildIndex('pagefind', folder);
  expect(bytes).toBeLessThan(3000);
  const { peers, close } = await openPagefind(index);
  const ask = async (text: string) => Promise.all(peers.map((peer) => peer.ask(text)));
  expect(await ask('قانون العمل')).toEqual([[0], [0]]);
  expect(await ask('قانون الجريدة كوكب')).toEqual([[], expect.arrayContaining([0, 1])]);
  expect(await ask('كوكب')).toEqual([[], []]);
  close();
});

test('MiniSearch answers by stems, any word being enough, with titles raised or not', async () => {
  const [plain, titles] = openMiniSearch([
    { url: '/long/', title: 'أحكام', text: 'العمل عمل عمل' },
    { url: '/titled/', title: 'عمل', text: '' },
    { url: '/other/', title: '', text: 'الجريدة' },
  ]);
  expect(await plain?.ask('والعمل كوكب')).toEqual(expect.arrayContaining([0, 1]));
  expect(await titles?.ask('والعمل كوكب')).toEqual([1, 0]);
  expect(await plain?.ask('كوكب')).toEqual([]);
});

test('a peer is asked every query when there is time', async () => {
  const peer = { engine: 'echo', about: '', ask: async (text: string) => [text.length] };
  const answers = await askPeer(peer, [query('عمل'), query('')], String);
  expect(answers.map(({ hits }) => hits)).toEqual([['3'], ['0']]);
});
