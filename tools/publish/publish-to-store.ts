import { join } from 'node:path';
import { forEach } from './for-each.ts';
import { formatListing, parseListing, type Listing } from './listing.ts';
import { planRelease, touchedBy, type Plan } from './plan.ts';
import type { PublishedFile, Release } from './release.ts';
import type { Store } from './store.ts';

/** How a publication goes about it. */
export interface PublishOptions {
  now: Date;
  /** For how many days files with hashed names outlive their release. */
  keepDays: number;
  /** Plan only. */
  isDryRun: boolean;
  /** Hears each step that has something to do, before it begins. */
  onStep?: (step: Plan['steps'][number]) => void;
}

/**
 * Makes the store hold the release and returns the plan of it. The listing names beforehand whatever is about to change, so
 * that a later publication of any release ends in the same state, wherever this one is killed. When a file fails, the
 * steps after its own are not begun.
 */
export async function publishToStore(
  store: Store,
  folder: string,
  release: Release,
  options: PublishOptions,
): Promise<Plan> {
  const { pending, ...held } = await readHolding(store);
  const plan = planRelease(held, release, options);
  const touched = touchedBy(plan);
  const isSettled = pending.length === 0 && touched.length === 0;
  if (options.isDryRun || isSettled) return plan;

  const open = new Set([...pending, ...touched]);
  const sure = [...held.files].filter(([path]) => !open.has(path));
  const opened = { files: new Map(sure), leaving: plan.result.leaving, pending: [...open] };
  await store.writeListing(formatListing(opened));
  for (const step of plan.steps) {
    if (step.put.length + step.remove.length > 0) options.onStep?.(step);
    await forEach(step.put, async (path) => {
      const file = release.get(path);
      if (file) await store.put(path, file, join(folder, path));
    });
    await forEach(step.remove, (path) => store.remove(path));
  }
  await expectAlone(store, opened);
  await store.writeListing(formatListing({ ...plan.result, pending: [] }));
  return plan;
}

/** Throws where another publication has written its listing meanwhile, and leaves one that trusts nothing of either. */
async function expectAlone(store: Store, opened: Listing): Promise<void> {
  const text = await store.readListing();
  if (text === formatListing(opened)) return;
  const other = text === undefined ? opened : parseListing(text);
  const pending = new Set([...opened.pending, ...other.pending, ...other.files.keys()]);
  await store.writeListing(formatListing({ ...other, files: new Map(), pending: [...pending] }));
  throw new Error('Another publication has written to the store meanwhile. Publish once more.');
}

/** What the store has: by its listing, and by the store itself where the listing is not sure or not there. */
async function readHolding(store: Store): Promise<Listing> {
  const text = await store.readListing();
  const listing = text === undefined ? undefined : parseListing(text);
  if (listing?.pending.length === 0) return listing;
  const doubtful = listing?.pending ?? (await Array.fromAsync(store.paths()));
  const files = new Map<string, PublishedFile>(listing?.files);
  await forEach(doubtful, async (path) => {
    const file = await store.inspect(path);
    if (file) files.set(path, file);
  });
  return {
    files,
    leaving: listing?.leaving ?? new Map(),
    // Without a listing, one must be written even where all files are right.
    pending: listing?.pending ?? doubtful,
  };
}
