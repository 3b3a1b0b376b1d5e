import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { newKeys } from '../../fixtures/offline-release.ts';

const folder = mkdtempSync(join(tmpdir(), 'bawaba-release-key-'));
const file = join(folder, 'portal.pub');

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function getKey(path: string) {
  vi.stubEnv('RELEASE_PUBLIC_KEY', path);
  const { getReleaseKey } = await import('../../../src/pages/offline/_release-key.ts');
  return getReleaseKey();
}

it('the page shows the key as minisign names it', async () => {
  const keys = newKeys();
  writeFileSync(file, keys.publicKey);
  const name = /minisign public key ([0-9A-F]{16})/.exec(keys.publicKey)?.[1];
  expect(await getKey(file)).toEqual({ line: keys.line, id: name });
});

it('a portal without a key offers nothing for download', async () => {
  expect(await getKey(join(folder, 'none.pub'))).toBeUndefined();
});

it.each(['', 'untrusted comment: x\nRWQ=\n', 'مفتاح'])(
  'a file that holds no key stops the build: %j',
  async (text) => {
    writeFileSync(file, text);
    await expect(getKey(file)).rejects.toThrow('الملف portal.pub ليس مفتاحاً عاماً لتوقيع الإصدارات');
  },
);
