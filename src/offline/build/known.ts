/**
 * What builds have worked out and need not again: digests of files that have not changed, what files of the search
 * index are of, and packs, coded.
 */
import { hash } from 'node:crypto';
import { openStore } from '#search/build/keep.ts';
import { codeVersion } from '#search/build/version.ts';

export interface Known {
  /** By path, the digest of a file beside what the file system says of it. */
  files: Map<string, { stamp: string; sha256: string }>;
  /** By digest of a file of the search index: what it is of, and its plain size. */
  index: Map<string, { subject: string; bytes: number }>;
  /** By all that a pack is made of: the digest of its plain bytes, their number, and the digest of its code. */
  packs: Map<string, { sha256: string; bytes: number; code: string }>;
}

/** What is known of one site, as long as the code that makes packs is the same. */
export function openKnown(folder: string, site: string) {
  const store = openStore(folder);
  const list = `site-${codeVersion('offline', 'domain')}-${hash('sha1', site).slice(0, 12)}`;
  const keyOf = (code: string) => `pack-${code}`;
  const next = knowNothing();
  return {
    before: store.find<Known>(list) ?? knowNothing(),
    next,
    /** Undefined where it is not there, or not whole. */
    readCode: (code: string): Buffer | undefined => store.find(keyOf(code)),
    keepCode: (code: string, bytes: Uint8Array): void => store.set(keyOf(code), bytes),
    /** Ends a build. */
    close(): void {
      store.set(list, next);
      store.prune();
    },
  };
}

const knowNothing = (): Known => ({ files: new Map(), index: new Map(), packs: new Map() });
