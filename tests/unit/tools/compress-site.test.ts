import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressSite } from '../../../tools/compress/compress-site.ts';

const text = 'نص القانون كما نُشر في الجريدة الرسمية. '.repeat(60);
let folder: string;
let site: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bawaba-compress-'));
  site = mkdtempSync(join(folder, 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = () => compressSite(site, join(folder, 'cache'));
const write = (name: string, content: string | Buffer, at = 1_700_000_000) => {
  writeFileSync(join(site, name), content);
  utimesSync(join(site, name), at, at);
};
const dateOf = (name: string) => statSync(join(site, name)).mtimeMs / 1000;

it('writes both forms beside a file, with its date', async () => {
  write('index.html', text);
  expect(await run()).toMatchObject({ files: 1, made: 1, before: Buffer.byteLength(text) });
  expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(site, 'index.html.gz'))).toString()).toBe(text);
  expect(dateOf('index.html.br')).toBe(1_700_000_000);
  expect(dateOf('index.html.gz')).toBe(1_700_000_000);
});

it('leaves alone what is small, packed already or no smaller', async () => {
  write('small.json', '{}');
  write('font.woff2', text);
  write('noise.txt', noise);
  await run();
  expect(readdirSync(site).sort()).toEqual(['font.woff2', 'noise.txt', 'small.json']);
});

it('makes nothing twice, and gives unchanged content its first date again', async () => {
  write('index.html', text);
  write('other.html', `${text}أ`);
  await run();
  const forms = readFileSync(join(site, 'index.html.br'));
  rmSync(site, { recursive: true });
  site = mkdtempSync(join(folder, 'site-'));
  write('index.html', text, 1_800_000_000);
  write('other.html', `${text}ب`, 1_800_000_000);
  expect(await run()).toMatchObject({ files: 2, made: 1 });
  expect(readFileSync(join(site, 'index.html.br'))).toEqual(forms);
  expect([dateOf('index.html'), dateOf('other.html')]).toEqual([1_700_000_000, 1_800_000_000]);
});

it('takes away forms that fit no file any more, from the site and from what is kept', async () => {
  write('a.html', text);
  write('b.html', `${text}ب`);
  await run();
  write('a.html', 'قصير');
  rmSync(join(site, 'b.html'));
  await run();
  expect(readdirSync(site)).toEqual(['a.html']);
  const kept = readdirSync(join(folder, 'cache'), { recursive: true }).map(String);
  expect(kept.filter((name) => /[.](?:br|gz)$/.test(name))).toEqual([]);
});

it('makes the same bytes whoever makes them', async () => {
  write('index.html', text);
  await run();
  const forms = ['.br', '.gz'].map((ending) => readFileSync(join(site, `index.html${ending}`)));
  rmSync(join(folder, 'cache'), { recursive: true });
  await run();
  expect(existsSync(join(folder, 'cache/index.json'))).toBe(true);
  expect(['.br', '.gz'].map((ending) => readFileSync(join(site, `index.html${ending}`)))).toEqual(
    forms,
  );
});

/** Bytes that follow from nothing, as far as a compressor can tell. */
const noise = Buffer.concat(
  Array.from({ length: 200 }, (_, i) => createHash('sha256').update(`${i}`).digest()),
);
