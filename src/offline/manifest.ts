/** A release as the build writes it, a key signs it and a device keeps it. Addresses are relative to the site's folder. */

export interface Manifest {
  format: 1;
  /** Of the packs alone: two builds with the same packs are the same release. */
  release: string;
  /** A release with a lower number is older: the time of its commit, in seconds since 1970. */
  sequence: number;
  groups: Group[];
  packs: Pack[];
  /** The list of all files of the site. */
  list: Signed;
}

/** What a reader chooses to keep, or leaves. */
export interface Group {
  id: string;
  /** In Arabic, as the page of downloads shows it. */
  title: string;
  /** Without it the other groups are of no use. */
  isNeeded: boolean;
  /** Pages, where it holds pages; else files. */
  count: number;
}

/** Some files in one. */
export interface Pack extends Signed {
  group: string;
  /** The same from release to release while its first file is the same: what a delta goes from and to. */
  name: string;
  /** Bytes on the line: gzip over the code of codec.ts. */
  size: number;
}

/** A digest stands for the bytes: what has another is refused. */
export interface Signed {
  /** SHA-256, in hex, of the plain bytes. */
  sha256: string;
  /** Plain bytes. */
  bytes: number;
}

/** For each pack, by its digest, the sizes of the ways to it from packs of earlier releases. Not signed: the pack is. */
export type Deltas = Record<string, Record<string, number>>;

export const folder = 'offline';
export const manifestFile = `${folder}/manifest.json`;
export const signatureOf = (file: string) => `${file}.minisig`;
export const signatureFile = signatureOf(manifestFile);
export const listFile = `${folder}/files.txt`;
export const deltasFile = `${folder}/deltas.json`;
/** Digests of the files of data alone, for those who take them without the site. */
export const dataFile = `${folder}/data.txt`;

/** Zipped, but not called so: servers say of `.gz` that it is what a browser should unzip, or hide it as a form of a page. */
export const packFile = (digest: string) => `${folder}/packs/${digest.slice(0, 32)}.pack`;
export const deltaFile = (from: string, to: string) =>
  `${folder}/deltas/${from.slice(0, 32)}-${to.slice(0, 32)}.delta`;
