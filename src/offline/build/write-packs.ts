import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fragmentOf } from '#domain/searched-fragment.ts';
import { packFile, type Pack } from '../manifest.ts';
import { joinPack } from '../pack.ts';
import { encode } from './encode.ts';
import { readUnzipped } from './index-file.ts';
import type { openKnown } from './known.ts';
import type { FileUnit } from './units.ts';

/** The files of one pack, and what the manifest says of it. */
export interface WrittenPack {
  pack: Pack;
  units: readonly FileUnit[];
}

/** Writes a pack into the site. One whose files are all as they were is neither read nor coded. */
export function writePack(
  { site, base }: { site: string; base: string },
  group: string,
  units: readonly FileUnit[],
  { before, next, readCode, keepCode }: ReturnType<typeof openKnown>,
  onNew: () => void,
): WrittenPack {
  const files = units.flatMap((unit) => unit.files);
  const made = hash(
    'sha256',
    [base, ...files.map(({ path, sha256 }) => `${sha256} ${path}`)].join('\n'),
  );
  let known = before.packs.get(made);
  let code = known && readCode(known.code);
  if (!known || !code) {
    onNew();
    const plain = joinPack(units.flatMap((unit) => readUnit(site, base, unit)));
    code = zip(encode(plain));
    known = { sha256: hash('sha256', plain), bytes: plain.length, code: hash('sha256', code) };
    keepCode(known.code, code);
  }
  next.packs.set(made, known);
  writeFileSync(join(site, packFile(known.sha256)), code);
  const { sha256, bytes } = known;
  const name = `${group}-${hash('sha1', units[0]?.key ?? '').slice(0, 8)}`;
  return { pack: { group, name, sha256, bytes, size: code.length }, units };
}

/** The files of a unit. What is found of a page is left out for the path of the page, where it follows from the page. */
function readUnit(site: string, base: string, { files }: FileUnit) {
  const read = files.map(({ path }) => ({ path, bytes: readUnzipped(site, path) }));
  const [page, fragment] = read;
  if (!page || !fragment) return read;
  const url = base + page.path.slice(0, -'index.html'.length);
  const follows = fragmentOf(Buffer.from(page.bytes).toString(), url);
  if (!Buffer.from(follows).equals(fragment.bytes)) return read;
  return [page, { path: fragment.path, bytes: Buffer.from(page.path) }];
}

/** As all packs and deltas are zipped: without a time, and without the name of the system. */
export function zip(bytes: Uint8Array): Buffer {
  const zipped = gzipSync(bytes, { level: 9 });
  zipped[9] = 255;
  return zipped;
}
