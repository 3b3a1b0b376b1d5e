import { afterEach, describe, expect, it, vi } from 'vitest';
import { download } from '#offline/browser/download/download.ts';
import { messages } from '#offline/browser/download/messages.ts';
import {
  first,
  order,
  pick,
  resume,
  second,
  troubleOf,
  withFirst,
} from '../../../fixtures/offline-checks.ts';
import {
  copyDevice,
  makeDevice,
  makeServer,
  openTab,
  reopen,
  type MemoryDevice,
} from '../../../fixtures/offline-device.ts';
import type { MadeRelease } from '../../../fixtures/offline-release.ts';

const starts = {
  'an empty device': { device: makeDevice(), server: first },
  'an update': { device: withFirst, server: second },
};

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.entries(starts))('of %s, wherever it stops,', (_name, start) => {
  const points = Array.from({ length: 20 }, (_, place) => place);

  it.each(points)('a cut network loses no pack, and the rest comes later (%i)', async (point) => {
    const device = copyDevice(start.device);
    const server = makeServer(start.server);
    const requests = await countRequests(start.device, start.server);
    const cut = pick(point, requests);
    server.answer = (_path, bytes, count) => {
      if (count < cut) return bytes && new Uint8Array(bytes);
      if (count > cut || point % 2 === 0) throw new TypeError('Failed to fetch');
      return brokenBody(bytes);
    };
    expect(await troubleOf(download(openTab(device, server), order))).toBe('network');
    await resume(device, start.server);
  });

  it.each(points)('a killed tab loses no pack, and a new one goes on (%i)', async (point) => {
    const device = copyDevice(start.device);
    const dry = openTab(copyDevice(start.device), makeServer(start.server));
    await download(dry, order);
    const tab = openTab(device, makeServer(start.server), { killAfter: pick(point, dry.acts) });
    await Promise.race([tab.killed, download(tab, order)]);
    await resume(reopen(device), start.server);
  });

  it('a device that is full at any write keeps what it has, and says what to free', async () => {
    const dry = openTab(copyDevice(start.device), makeServer(start.server));
    await download(dry, order);
    for (let fullFrom = 0; fullFrom < dry.writes; fullFrom += 3) {
      const device = copyDevice(start.device);
      const tab = openTab(device, makeServer(start.server), { fullFrom });
      expect(await troubleOf(download(tab, order))).toBe('full');
      await resume(device, start.server);
    }
    expect(messages.full.text).toContain('أزل من هذه الصفحة النسخة السابقة');
  });
});

async function countRequests(device: MemoryDevice, release: MadeRelease): Promise<number> {
  const server = makeServer(release);
  await download(openTab(copyDevice(device), server), order);
  return server.asked.length;
}

function brokenBody(bytes: Uint8Array = new Uint8Array(9)): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.slice(0, bytes.length >> 1));
      controller.error(new TypeError('network error'));
    },
  });
}
