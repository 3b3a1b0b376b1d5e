import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  copyFile,
  link,
  mkdir,
  readFile,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { takeLock } from '../../src/site-build/lock.ts';
import { forEach } from './for-each.ts';
import { formatListing, parseListing, type Listing } from './listing.ts';
import { planRelease, touchedBy, type Plan } from './plan.ts';
import type { PublishOptions } from './publish-to-store.ts';
import { changedMeanwhile, digest, listingPath, type Release } from './release.ts';

/**
 * Puts the release whole into a folder of its own under `target/releases`, then turns the link `target/current` to it, which is
 * what a web server serves. Files that are in the release before are hard links to it. Killed at any moment, it leaves the
 * link on a whole release. Rejects while another process publishes there.
 */
export async function publishToDirectory(
  target: string,
  folder: string,
  release: Release,
  options: PublishOptions,
): Promise<Plan> {
  if (options.isDryRun) return makeRelease(target, folder, release, options);
  const unlock = takeLock(target);
  if (!unlock) throw new Error(`Another publication to ${target} is running. Wait until it ends.`);
  try {
    return await makeRelease(target, folder, release, options);
  } finally {
    unlock();
  }
}

async function makeRelease(
  target: string,
  folder: string,
  release: Release,
  options: PublishOptions,
): Promise<Plan> {
  const before = await findCurrent(target);
  const held = before ? await readHolding(target, before) : nothing;
  const plan = planRelease(held, release, options);
  if (options.isDryRun || (before && touchedBy(plan).length === 0)) return plan;

  const name = `${options.now.toISOString().replace(/[:.]/g, '-')}-${process.pid}`;
  const releaseFolder = join(target, 'releases', name);
  await makeFolders(releaseFolder, plan.result.files.keys());
  plan.steps.filter(({ put }) => put.length > 0).forEach((step) => options.onStep?.(step));
  const old = join(target, 'releases', before ?? '');
  await forEach(plan.result.files, async ([path, { sha256 }]) => {
    const place = join(releaseFolder, path);
    const isOld = held.files.get(path)?.sha256 === sha256;
    if (isOld && (await tryLink(join(old, path), place))) return;
    await copy(join(release.has(path) ? folder : old, path), place);
    if ((await digest(place)).sha256 !== sha256) throw changedMeanwhile(path);
  });
  const earlier = [before ?? [], held.earlier ?? []].flat().slice(0, keptReleases - 1);
  await writeFile(
    join(releaseFolder, listingPath),
    formatListing({ ...plan.result, pending: [], earlier }),
  );
  flush(releaseFolder);
  await turn(target, name);
  await prune(target, [name, ...earlier]);
  return plan;
}

/** Turns the link back to the release before, and returns the names of both. Throws where there is none. */
export async function rollBack(target: string): Promise<{ from: string; to: string }> {
  const from = await findCurrent(target);
  const to = from === undefined ? undefined : (await readHolding(target, from)).earlier?.[0];
  if (from === undefined || to === undefined || !(await exists(join(target, 'releases', to))))
    throw new Error(`${target} has no release before the one that is shown.`);
  await turn(target, to);
  return { from, to };
}

/** How many releases stay, the one that is shown included. */
export const keptReleases = 5;

const nothing: Listing = { files: new Map(), leaving: new Map(), pending: [] };

/** The name of the release that is shown. */
async function findCurrent(target: string): Promise<string | undefined> {
  try {
    return basename(await readlink(join(target, 'current')));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EINVAL')
      throw new Error(`${join(target, 'current')} is no link. Move it away, then publish again.`, {
        cause: error,
      });
    throw error;
  }
}

/** A release without its listing is one of which nothing is known: all is copied. */
async function readHolding(target: string, name: string): Promise<Listing> {
  const file = join(target, 'releases', name, listingPath);
  return (await exists(file)) ? parseListing(await readFile(file, 'utf8')) : nothing;
}

async function makeFolders(place: string, paths: Iterable<string>): Promise<void> {
  const folders = new Set(Array.from(paths, (path) => dirname(path)));
  for (const folder of folders) await mkdir(join(place, folder), { recursive: true });
}

/** False where the file system cannot, or the file is gone. */
async function tryLink(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    () => false,
  );
}

/** With its date: servers make the ETag of it. */
async function copy(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const { atime, mtime } = await stat(from);
  await utimes(to, atime, mtime);
}

/** Has the disk hold all of it before the link leads there: a loss of power must not leave files empty. */
function flush(folder: string): void {
  spawnSync('sync', ['-f', folder]);
}

async function turn(target: string, name: string): Promise<void> {
  const next = join(target, `.current-${randomUUID()}`);
  await symlink(join('releases', name), next);
  await rename(next, join(target, 'current'));
}

/** Takes away all but the releases that can be shown again, and what killed publications left. */
async function prune(target: string, kept: readonly string[]): Promise<void> {
  const releases = join(target, 'releases');
  for (const name of await readdir(releases))
    if (!kept.includes(name)) await rm(join(releases, name), { recursive: true });
  for (const name of await readdir(target))
    if (name.startsWith('.current-')) await rm(join(target, name), { force: true });
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
