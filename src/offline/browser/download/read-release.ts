import {
  deltasFile,
  manifestFile,
  signatureFile,
  type Deltas,
  type Manifest,
} from '../../manifest.ts';
import { isSigned, type PublicKey } from '../../signature.ts';
import type { State } from '../kept.ts';
import { DownloadError } from './error.ts';
import { fetchFile, type Asking } from './fetch-file.ts';
import type { Ports } from './ports.ts';
import { isCount, isRecord, parseManifest } from './read-manifest.ts';

/** What the server offers, its key's signature seen. */
export interface Release {
  manifest: Manifest;
  /** The manifest as it was signed. */
  text: string;
}

/**
 * The release that the server offers. Rejects with `absent`, `signature` or `format`, and as fetchFile does. The two files
 * may come from two releases while one is being published: then they are asked for once more.
 */
export async function readRelease(
  ports: Ports,
  key: PublicKey,
  asking: Asking = {},
): Promise<Release> {
  for (const cache of ['no-cache', 'reload'] as const) {
    const [bytes, signature] = await Promise.all(
      [manifestFile, signatureFile].map((path) => fetchOwn(ports, path, { ...asking, cache })),
    );
    const signed = new Uint8Array((await bytes?.arrayBuffer()) ?? []);
    if (await isSigned(signed, (await signature?.text()) ?? '', key)) {
      const text = new TextDecoder().decode(signed);
      return { manifest: parseManifest(text), text };
    }
    await ports.wait(500, asking.signal);
  }
  throw new DownloadError('signature');
}

/** Throws `older` where the device has had a later release: by their numbers, whatever the device's clock says. */
export function refuseOlder({ manifest }: Release, { active, previous }: State): void {
  const latest = Math.max(active?.sequence ?? 0, previous?.sequence ?? 0);
  if (manifest.sequence < latest) throw new DownloadError('older');
}

/** The deltas that the server has; none where it says nothing usable of them. */
export async function readDeltas(ports: Ports, asking: Asking = {}): Promise<Deltas> {
  try {
    const file = await fetchFile(ports, deltasFile, { ...asking, cache: 'no-cache' });
    const value: unknown = JSON.parse(await file.text());
    return isRecord(value) ? Object.fromEntries(Object.entries(value).filter(isWays)) : {};
  } catch (error) {
    const isHopeless = error instanceof DownloadError && error.trouble !== 'gone';
    if (isHopeless) throw error;
    return {};
  }
}

function isWays(entry: [string, unknown]): entry is [string, Record<string, number>] {
  return isRecord(entry[1]) && Object.values(entry[1]).every(isCount);
}

async function fetchOwn(ports: Ports, path: string, asking: Asking): Promise<Blob> {
  try {
    return await fetchFile(ports, path, asking);
  } catch (error) {
    if (!(error instanceof DownloadError) || error.trouble !== 'gone') throw error;
    throw new DownloadError(path === manifestFile ? 'absent' : 'signature', { cause: error });
  }
}
