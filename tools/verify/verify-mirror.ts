import { hash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseList } from '#offline/build/list.ts';
import { isOfRelease } from '#offline/build/site-files.ts';
import {
  dataFile,
  deltaFile,
  deltasFile,
  listFile,
  manifestFile,
  packFile,
  signatureOf,
  type Deltas,
  type Manifest,
} from '#offline/manifest.ts';
import { isSigned, type PublicKey } from '#offline/signature.ts';
import { forEach } from '../publish/for-each.ts';
import { listingPath } from '../publish/release.ts';
import { openPack } from '../release/read-release.ts';
import type { Mirror } from './mirror.ts';

/** What may be wrong with a copy, or with a file of it. */
export type Fault =
  'unsigned' | 'forged' | 'older' | 'missing' | 'changed' | 'additional' | 'unreachable';

export interface Finding {
  fault: Fault;
  path: string;
}

export interface Verdict {
  /** Undefined where what the copy says of itself cannot be believed. */
  manifest?: Manifest;
  /** Files that are as they were signed. */
  sound: number;
  findings: Finding[];
}

/**
 * Compares a copy of the site with what the key has signed: the manifest, the list of files, every file, every pack and
 * what no release has. `atLeast` is the sequence of a release that is known to be published.
 */
export async function verifyMirror(mirror: Mirror, key: PublicKey, atLeast = 0): Promise<Verdict> {
  const findings: Finding[] = [];
  const find = (fault: Fault, path: string) => void findings.push({ fault, path });
  const verdict: Verdict = { sound: 0, findings };

  const manifestBytes = await readSigned(manifestFile);
  if (!manifestBytes) return verdict;
  const manifest: Manifest = JSON.parse(new TextDecoder().decode(manifestBytes));
  verdict.manifest = manifest;
  if (manifest.sequence < atLeast) find('older', manifestFile);
  await readSigned(dataFile);
  const listBytes = await readSigned(listFile);
  if (!listBytes) return verdict;
  if (hash('sha256', listBytes) !== manifest.list.sha256) {
    find('changed', listFile);
    return verdict;
  }
  const list = parseList(new TextDecoder().decode(listBytes));
  await forEach(list, ([path, { sha256 }]) =>
    check(path, (bytes) => hash('sha256', bytes) === sha256),
  );
  await forEach(manifest.packs, (pack) =>
    check(packFile(pack.sha256), (bytes) => openPack(bytes, pack).length === pack.bytes),
  );
  await checkDeltas();
  await forEach((await mirror.list?.()) ?? [], checkOther);
  return verdict;

  async function read(path: string) {
    try {
      const bytes = await mirror.read(path);
      if (!bytes) find('missing', path);
      return bytes;
    } catch {
      return find('unreachable', path);
    }
  }

  async function readSigned(path: string) {
    const bytes = await read(path);
    if (!bytes) return undefined;
    const signature = await mirror.read(signatureOf(path)).catch(() => undefined);
    if (!signature) return find('unsigned', path);
    if (await isSigned(bytes, new TextDecoder().decode(signature), key)) return bytes;
    return find('forged', path);
  }

  async function check(path: string, isRight: (bytes: Uint8Array) => boolean): Promise<void> {
    const bytes = await read(path);
    if (!bytes) return;
    if (holds(() => isRight(bytes))) verdict.sound += 1;
    else find('changed', path);
  }

  /** Deltas are not signed: devices check what comes of them. */
  async function checkDeltas(): Promise<void> {
    let deltas: Deltas = {};
    await check(deltasFile, (bytes) => {
      deltas = JSON.parse(new TextDecoder().decode(bytes));
      return true;
    });
    const ways = Object.entries(deltas).flatMap(([to, froms]) =>
      Object.entries(froms).map(([from, size]) => [deltaFile(from, to), size] as const),
    );
    await forEach(ways, ([path, size]) => check(path, ({ length }) => length === size));
  }

  /** A file that the list does not name: a form of one that it does, which servers send in its place, or nobody's. */
  async function checkOther(path: string): Promise<void> {
    if (list.has(path) || isOfRelease(path) || path === listingPath) return;
    const [, whole = '', ending = ''] = /^(.+)[.](br|gz)$/.exec(path) ?? [];
    const unzip = unzips[ending];
    const original = list.has(whole) || isOfRelease(whole) ? await mirror.read(whole) : undefined;
    if (!unzip || !original) return find('additional', path);
    await check(path, (bytes) => Buffer.compare(unzip(bytes), original) === 0);
  }
}

const unzips: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  br: (bytes) => brotliDecompressSync(bytes),
  gz: (bytes) => gunzipSync(bytes),
};

function holds(claim: () => boolean): boolean {
  try {
    return claim();
  } catch {
    return false;
  }
}
