import { afterEach, describe, expect, it, vi } from 'vitest';
import { download } from '#offline/browser/download/download.ts';
import {
  discardUnfinished,
  goBack,
  removeAll,
  removeGroup,
  removePrevious,
} from '#offline/browser/download/remove.ts';
import { readDevice } from '#offline/browser/download/device.ts';
import { packKey } from '#offline/browser/kept.ts';
import {
  first,
  order,
  readWhole,
  resume,
  second,
  troubleOf,
  withFirst,
} from '../../../fixtures/offline-checks.ts';
import {
  copyDevice,
  makeServer,
  openTab,
  reopen,
  type MemoryDevice,
} from '../../../fixtures/offline-device.ts';

afterEach(() => vi.unstubAllGlobals());

const withBoth = copyDevice(withFirst);
await download(openTab(withBoth, makeServer(second)), order);

const tabOf = (device: MemoryDevice) => openTab(device, makeServer(second));
const keysOf = (...made: (typeof first)[]) =>
  new Set(made.flatMap(({ manifest }) => manifest.packs.map(({ sha256 }) => packKey(sha256))));

describe('a device with two editions', () => {
  it('keeps the packs of both, and no more', () => {
    expect(new Set(withBoth.packs.keys())).toEqual(keysOf(first, second));
  });

  it('goes back and forth by the state alone', async () => {
    const device = copyDevice(withBoth);
    await goBack(tabOf(device));
    expect((await readWhole(device)).active?.release).toBe(first.manifest.release);
    await goBack(tabOf(device));
    expect((await readWhole(device)).active?.release).toBe(second.manifest.release);
    expect(device.packs).toEqual(withBoth.packs);
  });

  it('gives the place of the earlier one back', async () => {
    const device = copyDevice(withBoth);
    await removePrevious(tabOf(device));
    const { active, previous } = await readWhole(device);
    expect([active?.release, previous]).toEqual([second.manifest.release, undefined]);
    expect(new Set(device.packs.keys())).toEqual(keysOf(second));
    expect([...device.state.keys()].join()).not.toContain(first.manifest.release);
  });

  it('gives the place of a group back in both, and can still go back', async () => {
    const device = copyDevice(withBoth);
    await removeGroup(tabOf(device), 'laws');
    const { active, previous } = await readWhole(device);
    expect(active?.groups).toEqual(['shell', 'services']);
    expect(previous?.groups).toEqual(['shell', 'services']);
    for (const { group, sha256 } of [...first.manifest.packs, ...second.manifest.packs])
      expect(device.packs.has(packKey(sha256))).toBe(group !== 'laws');
    await download(tabOf(device), order);
    expect((await readWhole(device)).active?.groups).toEqual(['shell', 'laws', 'services']);
  });

  it('keeps the one to go back to when a group is added to the same release', async () => {
    const device = copyDevice(withBoth);
    await removeGroup(tabOf(device), 'services');
    await download(tabOf(device), order);
    expect((await readWhole(device)).previous?.release).toBe(first.manifest.release);
  });

  it('is empty once everything is removed', async () => {
    const device = copyDevice(withBoth);
    await removeAll(tabOf(device));
    expect([device.packs.size, device.state.size]).toEqual([0, 0]);
  });

  it.each([goBack, removePrevious, removeAll, discardUnfinished])(
    'is left alone while another tab works: %o',
    async (work) => {
      const device = { ...copyDevice(withBoth), isLocked: true };
      expect(await troubleOf(work(tabOf(device)))).toBe('busy');
      expect(device.packs).toEqual(withBoth.packs);
      expect(device.state).toEqual(withBoth.state);
    },
  );

  it('is one whole release or none at whatever point a removal is killed', async () => {
    const dry = tabOf(copyDevice(withBoth));
    await removeGroup(dry, 'laws');
    for (let killAfter = 0; killAfter < dry.acts; killAfter += 7) {
      const device = copyDevice(withBoth);
      const tab = openTab(device, makeServer(second), { killAfter });
      await Promise.race([tab.killed, removeGroup(tab, 'laws')]);
      expect((await readWhole(reopen(device))).active?.release).toBe(second.manifest.release);
    }
    const all = tabOf(copyDevice(withBoth));
    await removeAll(all);
    for (let killAfter = 0; killAfter < all.acts; killAfter += 7) {
      const device = copyDevice(withBoth);
      const tab = openTab(device, makeServer(second), { killAfter });
      await Promise.race([tab.killed, removeAll(tab)]);
      await readWhole(reopen(device));
    }
  });
});

describe('a download that has not ended', () => {
  async function stopped(): Promise<MemoryDevice> {
    const device = copyDevice(withFirst);
    const server = makeServer(second);
    server.answer = (_path, bytes, count) => {
      if (count > 5) throw new TypeError('Failed to fetch');
      return bytes && new Uint8Array(bytes);
    };
    expect(await troubleOf(download(openTab(device, server), order))).toBe('network');
    return device;
  }

  it('is known to a later visit, with its groups', async () => {
    const device = await stopped();
    expect((await readDevice(tabOf(device))).wanted).toEqual(['shell', 'laws', 'services']);
    await resume(device, second);
    expect((await readDevice(tabOf(device))).wanted).toBeUndefined();
  });

  it('keeps its packs when a group is removed meanwhile', async () => {
    const device = await stopped();
    const begun = [...device.packs.keys()].filter((key) => !withFirst.packs.has(key));
    expect(begun.length).toBeGreaterThan(0);
    await removeGroup(tabOf(device), 'services');
    expect([...device.packs.keys()]).toEqual(expect.arrayContaining(begun));
    expect((await readDevice(tabOf(device))).wanted).toEqual(['shell', 'laws']);
  });

  it('goes without a trace when it is given up', async () => {
    const device = await stopped();
    await discardUnfinished(tabOf(device));
    expect([...device.packs.keys()].sort()).toEqual([...withFirst.packs.keys()].sort());
    expect([...device.state.keys()].sort()).toEqual([...withFirst.state.keys()].sort());
  });
});
