import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { directoryEnd, writeZip } from '../../../tools/export/usb/write-zip.ts';

const work = mkdtempSync(join(tmpdir(), 'bawaba-zip-'));
afterAll(() => rmSync(work, { recursive: true }));
const folder = join(work, 'copy');
mkdirSync(join(folder, 'a'), { recursive: true });
const files: Record<string, string> = {
  'a/index.html': 'نص '.repeat(500),
  'اقرأني.html': 'اقرأني',
  empty: '',
};
for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);

it('holds every file as it is, under the name of the folder', async () => {
  await writeZip(join(work, 'one.zip'), folder, Object.keys(files));
  expect(readZip(readFileSync(join(work, 'one.zip')))).toEqual(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`copy/${path}`, text])),
  );
});

it('is the same for the same files', async () => {
  await writeZip(join(work, 'two.zip'), folder, Object.keys(files));
  expect(readFileSync(join(work, 'two.zip'))).toEqual(readFileSync(join(work, 'one.zip')));
});

it.each([
  [65_534, 0],
  [65_535, 65_535],
  [90_000, 90_000],
])('counts %i files, where the first end cannot in a second', (count, second) => {
  const zip = Buffer.concat(directoryEnd(count, 10, 30));
  const locator = zip.length - 22 - 20;
  expect(zip.readUInt16LE(zip.length - 12)).toBe(Math.min(count, 65_535));
  if (second === 0) return expect(locator).toBeLessThan(0);
  expect(zip.readUInt32LE(0)).toBe(0x06064b50);
  expect(zip.readBigUInt64LE(32)).toBe(BigInt(second));
  expect(zip.readUInt32LE(locator)).toBe(0x07064b50);
  expect(zip.readBigUInt64LE(locator + 8)).toBe(30n);
});

/** By the directory at its end, as readers do. */
function readZip(zip: Buffer): Record<string, string> {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const found: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, crc, packed] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
    ];
    const [length, local] = [zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    const start = local + 30 + length;
    const bytes = zip.subarray(start, start + packed);
    const plain = method === 8 ? inflateRawSync(bytes) : bytes;
    expect(crc32(plain)).toBe(crc);
    found[name] = plain.toString();
    at += 46 + length;
  }
  return found;
}
