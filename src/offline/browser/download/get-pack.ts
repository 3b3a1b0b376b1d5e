import { decode } from '../../codec.ts';
import { deltaFile, packFile, type Pack } from '../../manifest.ts';
import { digest } from '../../signature.ts';
import { gunzip, packKey } from '../kept.ts';
import { DownloadError } from './error.ts';
import { fetchFile } from './fetch-file.ts';
import type { Step } from './plan.ts';
import type { Ports } from './ports.ts';

/** A pack whose bytes have the digest that the manifest says. */
export interface Verified {
  plain: Uint8Array;
  /** As it is kept: gzip over the code of codec.ts. */
  kept: Blob;
}

/**
 * Brings a pack and verifies it: by its delta, else whole, and once more past all caches where what came is not it.
 * Rejects with `damaged` where it never is, and as fetchFile does.
 */
export async function getPack(ports: Ports, step: Step, signal?: AbortSignal): Promise<Verified> {
  return (await getByDelta(ports, step, signal)) ?? (await getWhole(ports, step.pack, signal));
}

async function getWhole(ports: Ports, pack: Pack, signal?: AbortSignal): Promise<Verified> {
  for (const cache of ['no-store', 'reload'] as const) {
    const came = await fetchFile(ports, packFile(pack.sha256), { cache, signal });
    const plain = await openVerified(came, pack);
    if (plain) return { plain, kept: (await isGzip(came)) ? came : await gzip([came]) };
  }
  throw new DownloadError('damaged');
}

/** Undefined where there is no delta, or it does not lead to the pack. */
async function getByDelta(
  ports: Ports,
  { pack, delta }: Step,
  signal?: AbortSignal,
): Promise<Verified | undefined> {
  if (!delta) return undefined;
  try {
    const base = await ports.packs.read(packKey(delta.from.sha256));
    const before = base && (await openVerified(base, delta.from));
    if (!before) return undefined;
    const came = await fetchFile(ports, deltaFile(delta.from.sha256, pack.sha256), { signal });
    const plain = await openVerified(came, pack, before);
    return plain && { plain, kept: await gzip(codeOfNew(plain)) };
  } catch (error) {
    if (error instanceof DownloadError && error.trouble !== 'gone') throw error;
    return undefined;
  }
}

/** The plain bytes of a pack, or undefined where these are not it. */
export async function openVerified(
  blob: Blob,
  { sha256, bytes }: Pack,
  before?: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const plain = decode(await unpackCode(blob), bytes, before);
    return (await digest(plain)) === sha256 ? plain : undefined;
  } catch {
    return undefined;
  }
}

/** Some servers call a `.gz` file an encoded one; then the browser has undone it. */
async function unpackCode(blob: Blob): Promise<Uint8Array> {
  return (await isGzip(blob)) ? gunzip(blob) : new Uint8Array(await blob.arrayBuffer());
}

async function isGzip(blob: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

function gzip(parts: BlobPart[]): Promise<Blob> {
  const packed = new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).blob();
}

/** The code that says the bytes without a copy: to find copies is the work of a build. */
function codeOfNew(bytes: Uint8Array<ArrayBuffer>): BlobPart[] {
  const step: number[] = [];
  let rest = bytes.length * 2;
  for (; rest > 127; rest = Math.floor(rest / 128)) step.push((rest % 128) | 128);
  step.push(rest);
  return [Uint8Array.of(step.length, ...step), bytes];
}
