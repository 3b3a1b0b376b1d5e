import { afterEach, describe, expect, it, vi } from 'vitest';
import { download } from '#offline/browser/download/download.ts';
import { packKey } from '#offline/browser/kept.ts';
import { deltasFile, packFile } from '#offline/manifest.ts';
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

describe('what does not come as it was signed', () => {
  const victim = first.manifest.packs[4];
  const path = packFile(victim?.sha256 ?? '');
  const harms: Record<string, (bytes: Uint8Array) => Uint8Array> = {
    'one byte changed': (bytes) => bytes.with(bytes.length >> 1, (bytes.at(-9) ?? 0) ^ 1),
    'cut short': (bytes) => bytes.slice(0, -20),
    empty: () => new Uint8Array(),
    'another pack': () =>
      first.files.get(packFile(first.manifest.packs[2]?.sha256 ?? '')) ?? new Uint8Array(),
    'no pack at all': () => Buffer.from('<!doctype html><title>مقهى: سجّل الدخول</title>'),
  };

  it.each(Object.entries(harms))('is asked for again, then refused: %s', async (_name, harm) => {
    const device = makeDevice();
    const server = makeServer(first);
    server.answer = (asked, bytes) => bytes && new Uint8Array(asked === path ? harm(bytes) : bytes);
    expect(await troubleOf(download(openTab(device, server), order))).toBe('damaged');
    const tries = server.asked.filter((asked) => asked.path === path);
    expect(tries.map(({ cache }) => cache)).toEqual(['no-store', 'reload']);
    const others = first.manifest.packs.filter((pack) => pack !== victim);
    expect([...device.packs.keys()].sort()).toEqual(
      others.map(({ sha256 }) => packKey(sha256)).sort(),
    );
    await resume(device, first);
  });

  it.each(Object.entries(harms))('heals where it is bad but once: %s', async (_name, harm) => {
    const device = makeDevice();
    const server = makeServer(first);
    server.answer = (asked, bytes) => {
      const isFirst = server.asked.filter((one) => one.path === path).length === 1;
      return bytes && new Uint8Array(asked === path && isFirst ? harm(bytes) : bytes);
    };
    await download(openTab(device, server), order);
    await readWhole(device);
  });

  it.each([...Object.entries(harms), ['missing', () => undefined] as const])(
    'is brought whole where it is a delta: %s',
    async (_name, harm) => {
      const device = copyDevice(withFirst);
      const server = makeServer(second);
      server.answer = (asked, bytes) => {
        const harmed = asked.startsWith('offline/deltas/') && bytes ? harm(bytes) : bytes;
        return harmed && new Uint8Array(harmed);
      };
      await download(openTab(device, server), order);
      expect((await readWhole(device)).active?.release).toBe(second.manifest.release);
    },
  );

  it.each([
    ['noise', 'ليس هذا JSON'],
    ['of another shape', '{"a":1,"b":{"c":"d"}}'],
    ['none', undefined],
  ])('is of no weight where it is the list of deltas: %s', async (_name, text) => {
    const device = copyDevice(withFirst);
    const server = makeServer(second);
    server.answer = (asked, bytes) =>
      asked === deltasFile ? text : bytes && new Uint8Array(bytes);
    await download(openTab(device, server), order);
    expect((await readWhole(device)).active?.release).toBe(second.manifest.release);
  });
});
