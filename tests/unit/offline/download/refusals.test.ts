import { afterEach, describe, expect, it, vi } from 'vitest';
import { download } from '#offline/browser/download/download.ts';
import { signWith } from '../../../../tools/release/keys.ts';
import { goBack } from '#offline/browser/download/remove.ts';
import { manifestFile, signatureFile } from '#offline/manifest.ts';
import {
  first,
  keys,
  order,
  readWhole,
  second,
  troubleOf,
  withFirst,
} from '../../../fixtures/offline-checks.ts';
import { copyDevice, makeServer, openTab } from '../../../fixtures/offline-device.ts';
import { newKeys, makeRelease, publish, samplePacks } from '../../../fixtures/offline-release.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a manifest is refused before anything else is asked for', () => {
  const other = newKeys();
  const text = Buffer.from(second.files.get(manifestFile) ?? []);
  const oldest = makeRelease(samplePacks('أقدم'), 999, keys);
  const put = (path: string, bytes: string | Uint8Array) => (files: Map<string, Uint8Array>) =>
    void files.set(path, Buffer.from(bytes));
  const signature = signWith(keys, text, 'release 2');
  const cases: [string, string, (files: Map<string, Uint8Array>) => void][] = [
    [
      'changed in a letter',
      'signature',
      put(manifestFile, text.toString().replace('"laws"', '"lawz"')),
    ],
    ['signed by another key', 'signature', (files) => publish(files, text.toString(), other)],
    [
      'signed by another key in its name',
      'signature',
      put(signatureFile, underName(signWith(other, text, 'release'))),
    ],
    [
      'under the signature of an earlier one',
      'signature',
      put(signatureFile, first.files.get(signatureFile) ?? ''),
    ],
    [
      'under a changed comment',
      'signature',
      put(signatureFile, signature.replace('release 2', 'release 3')),
    ],
    ['without a signature', 'signature', (files) => void files.delete(signatureFile)],
    ['under noise', 'signature', put(signatureFile, 'x')],
    ['not there', 'absent', (files) => void files.delete(manifestFile)],
    [
      'of an earlier release',
      'older',
      (files) => {
        for (const [path, bytes] of oldest.files) files.set(path, bytes);
      },
    ],
    [
      'of a format of another day',
      'format',
      (files) => publish(files, JSON.stringify({ ...second.manifest, format: 2 }), keys),
    ],
    ['that is no JSON', 'format', (files) => publish(files, 'نص', keys)],
  ];

  it.each(cases)('%s', async (_name, trouble, change) => {
    const device = copyDevice(withFirst);
    const files = new Map(second.files);
    change(files);
    const server = makeServer({ files });
    expect(await troubleOf(download(openTab(device, server), order))).toBe(trouble);
    expect(server.asked.map(({ path }) => path).filter((path) => path.endsWith('.gz'))).toEqual([]);
    expect((await readWhole(device)).active?.release).toBe(first.manifest.release);
    expect([...device.packs.keys()]).toEqual([...withFirst.packs.keys()]);
  });

  it('but an earlier one after going back is still earlier than the latest that was here', async () => {
    const device = copyDevice(withFirst);
    await download(openTab(device, makeServer(second)), order);
    await goBack(openTab(device, makeServer(second)));
    const between = makeRelease(samplePacks('بين بين'), 1500, keys);
    expect(await troubleOf(download(openTab(device, makeServer(between)), order))).toBe('older');
    await download(openTab(device, makeServer(second)), order);
    expect((await readWhole(device)).active?.release).toBe(second.manifest.release);
  });
});

/** A signature with the name of the true key on it. */
function underName(signature: string): string {
  const [first, line = '', ...others] = signature.split('\n');
  const bytes = Buffer.from(line, 'base64');
  Buffer.from(keys.line, 'base64').copy(bytes, 2, 2, 10);
  return [first, bytes.toString('base64'), ...others].join('\n');
}
