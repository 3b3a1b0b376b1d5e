import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bundleWorker, readSwitch } from '#offline/build/worker.ts';

describe('the code of the worker', () => {
  it('is the same each time, and another below another path', async () => {
    const code = await bundleWorker('main', '/');
    expect(await bundleWorker('main', '/')).toBe(code);
    expect(await bundleWorker('main', '/portal/')).not.toBe(code);
  });

  it('is one classic script, without what is only there in a build', async () => {
    const code = await bundleWorker('main', '/portal/');
    expect(code).not.toContain('import.meta');
    expect(() => runInNewContext(`() => {${code}}`)).not.toThrow();
  });
});

describe('the worker that takes its place when it is switched off', () => {
  it('leaves, and takes visited pages along but not what was downloaded', async () => {
    const done: string[] = [];
    const heard: Record<string, (event: { waitUntil(work: Promise<unknown>): void }) => void> = {};
    const self = {
      addEventListener: (name: string, listen: (typeof heard)[string]) => (heard[name] = listen),
      skipWaiting: async () => done.push('skipWaiting'),
      registration: { unregister: async () => done.push('unregister') },
    };
    const caches = { delete: async (name: string) => done.push(name) };
    runInNewContext(await bundleWorker('off', '/portal/'), { self, caches });
    expect(Object.keys(heard).sort()).toEqual(['activate', 'install', 'message']);
    const works: Promise<unknown>[] = [];
    for (const name of ['install', 'activate'])
      heard[name]?.({ waitUntil: (work) => works.push(work) });
    await Promise.all(works);
    expect(done.sort()).toEqual([
      'pins /portal/',
      'skipWaiting',
      'unregister',
      'visited files /portal/',
      'visited pages /portal/',
    ]);
  });

  it('is chosen by one word, and no other is taken for it', () => {
    expect([readSwitch(), readSwitch('on'), readSwitch('off')]).toEqual([true, true, false]);
    expect(() => readSwitch('no')).toThrow('OFFLINE_WORKER: write on or off.');
  });
});
