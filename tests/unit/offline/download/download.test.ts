import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { download } from '#offline/browser/download/download.ts';
import { messages } from '#offline/browser/download/messages.ts';
import { packFile } from '#offline/manifest.ts';
import {
  first,
  order,
  readWhole,
  resume,
  second,
  troubleOf,
  withFirst,
} from '../../../fixtures/offline-checks.ts';
import { copyDevice, makeDevice, makeServer, openTab } from '../../../fixtures/offline-device.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the release', () => {
  it('is what the device answers from, file by file, and an update comes by deltas', async () => {
    const device = copyDevice(withFirst);
    const server = makeServer(second);
    const seen: number[][] = [];
    await download(openTab(device, server), order, {
      report: (done, total) => void seen.push([done, total]),
    });
    const { active, previous } = await readWhole(device);
    expect(active?.release).toBe(second.manifest.release);
    expect(previous?.release).toBe(first.manifest.release);
    const asked = server.asked.map(({ path }) => path);
    for (const { group, sha256 } of second.manifest.packs)
      if (group !== 'shell') expect(asked).not.toContain(packFile(sha256));
    expect(asked.some((path) => path.startsWith('offline/deltas/'))).toBe(true);
    const [done, total] = seen.at(-1) ?? [];
    expect(done).toBe(total);
    expect(total).toBeLessThan(first.manifest.packs.reduce((sum, { size }) => sum + size, 0) / 2);
  });

  it('is brought with no more than three packs under way', async () => {
    const server = makeServer(first);
    const tab = openTab(makeDevice(), server);
    let underWay = 0;
    let most = 0;
    const { fetch } = tab;
    tab.fetch = async (path, init) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return fetch(path, init).finally(() => underWay--);
    };
    await download(tab, order);
    expect(most).toBe(3);
  });

  it('is the same whether a server undoes gzip on the way or not', async () => {
    const server = makeServer(first);
    server.answer = (path, bytes) =>
      bytes && new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    const device = makeDevice();
    await download(openTab(device, server), order);
    await readWhole(device);
  });
});

describe('what happens meanwhile', () => {
  it('a release that is published takes over, and packs of both are brought once', async () => {
    const device = makeDevice();
    const server = makeServer(first);
    server.answer = (_path, bytes, count) => {
      if (count === 7) server.files = second.files;
      return bytes && new Uint8Array(bytes);
    };
    await download(openTab(device, server), order);
    expect((await readWhole(device)).active?.release).toBe(second.manifest.release);
    const common = first.manifest.packs.filter(({ sha256 }) => second.files.has(packFile(sha256)));
    const asked = server.asked.map(({ path }) => path);
    for (const { sha256 } of common)
      expect(asked.filter((path) => path === packFile(sha256))).toHaveLength(1);
  });

  it('a pack that the server never has is said, and the rest stays', async () => {
    const device = makeDevice();
    const files = new Map(first.files);
    files.delete(packFile(first.manifest.packs[3]?.sha256 ?? ''));
    expect(await troubleOf(download(openTab(device, makeServer({ files })), order))).toBe('gone');
    await resume(device, first);
  });

  it('a second tab is told of the first, and nothing of the first is disturbed', async () => {
    const device = makeDevice();
    const tabs = [openTab(device, makeServer(first)), openTab(device, makeServer(first))];
    const ends = await Promise.all(tabs.map((tab) => troubleOf(download(tab, order))));
    expect(ends).toEqual(['none', 'busy']);
    await readWhole(device);
  });

  it('a pause ends with what is complete, and going on brings the rest alone', async () => {
    const device = makeDevice();
    const stop = new AbortController();
    const report = (done: number) => {
      if (done > 0) stop.abort();
    };
    const paused = download(openTab(device, makeServer(first)), order, {
      signal: stop.signal,
      report,
    });
    expect(await troubleOf(paused)).toBe('paused');
    expect(device.packs.size).toBeGreaterThan(0);
    await resume(device, first);
  });

  it.each([-1, 1])('a clock that is wrong by a year changes nothing (%i)', async (years) => {
    vi.useFakeTimers({ now: Date.now() + years * 365 * 86_400_000, toFake: ['Date'] });
    try {
      const device = copyDevice(withFirst);
      await download(openTab(device, makeServer(second)), order);
      expect((await readWhole(device)).active?.release).toBe(second.manifest.release);
      expect(await troubleOf(download(openTab(device, makeServer(first)), order))).toBe('older');
    } finally {
      vi.useRealTimers();
    }
  });
});

it('every trouble is told in Arabic, with what to do', () => {
  for (const { title, text } of Object.values(messages)) {
    expect(title).toMatch(/^[\p{Script=Arabic}\p{Mark}\s]+$/u);
    expect(text).not.toMatch(/[A-Za-z]/);
    expect(text).toMatch(/جرّب|أعد|تابع|انتظر|افتح|أزل/);
  }
});
