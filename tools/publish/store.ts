import type { PublishedFile } from './release.ts';

/** A place for files that are replaced one by one, such as a bucket. Paths are those of a release. */
export interface Store {
  /** The text of the listing; undefined where there is none. */
  readListing(): Promise<string | undefined>;
  writeListing(text: string): Promise<void>;
  /** Everything that is there, whoever put it there. */
  paths(): AsyncIterable<string>;
  /** A file that this tool put there; undefined where there is none or it is another's. */
  inspect(path: string): Promise<PublishedFile | undefined>;
  /** Writes a file from disk, whole or not at all. */
  put(path: string, file: PublishedFile, source: string): Promise<void>;
  remove(path: string): Promise<void>;
}
