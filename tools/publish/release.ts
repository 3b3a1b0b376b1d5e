import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { answersUnder, headersOf, type Headers } from '#domain/serving/headers.ts';
import { mediaTypes } from '#domain/serving/media-types.ts';
import { forEach } from './for-each.ts';

/** A file as a target has it: its bytes by their hash, and the headers that a store is told to send with it. */
export interface PublishedFile {
  /** Hexadecimal. */
  sha256: string;
  size: number;
  headers: Headers;
}

/** Files by their paths, which have no slash in front: `services/passport-issue/index.html`. */
export type Release = ReadonlyMap<string, PublishedFile>;

/** Where a target keeps the list of what it has. */
export const listingPath = '.release.json';

/** Reads a built site. Throws where the folder is none. */
export async function readRelease(folder: string): Promise<Release> {
  const paths = await listPaths(folder);
  if (!paths.includes('index.html'))
    throw new Error(`There is no built site in ${folder}. Run "npm run build" first.`);
  const release = new Map<string, PublishedFile>();
  await forEach(paths, async (path) => {
    release.set(path, { ...(await digest(join(folder, path))), headers: storedHeaders(path) });
  });
  return release;
}

/** The release without its `.br` and `.gz` files: a store cannot choose among forms of a file, CDNs compress by themselves. */
export function withoutCompressed(release: Release): Release {
  const isCompressed = (path: string) =>
    /[.](?:br|gz)$/.test(path) && release.has(path.slice(0, -'.br'.length));
  return new Map([...release].filter(([path]) => !isCompressed(path)));
}

/** The headers of a file that an object store keeps with it. All others are the CDN's to add. */
export function storedHeaders(path: string): Headers {
  const headers = headersOf(`/${path}`, answers);
  const kept = ['Cache-Control', 'Content-Disposition'].filter((name) => name in headers);
  return {
    'Content-Type': mediaTypeOf(path),
    ...Object.fromEntries(kept.map((name) => [name, headers[name] ?? ''])),
  };
}

/** True for files whose name tells their content, so that no other file ever has it. */
export function isHashed({ headers }: PublishedFile): boolean {
  return headers['Cache-Control']?.includes('immutable') ?? false;
}

/** What a file holds. */
export async function digest(file: string): Promise<Pick<PublishedFile, 'sha256' | 'size'>> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** Of a file that is no longer what was read at first. */
export function changedMeanwhile(path: string): Error {
  return new Error(`${path} was written anew meanwhile. Let the build end, then publish again.`);
}

// Only policies depend on the desk's, and no store keeps them.
const answers = answersUnder('');

function mediaTypeOf(path: string): string {
  const ending = Object.entries(mediaTypes).find(([end]) => `/${path}`.endsWith(end));
  return ending?.[1] ?? 'application/octet-stream';
}

async function listPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .filter((path) => path !== listingPath)
    .sort();
}
