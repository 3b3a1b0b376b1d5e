import { isHashed, type PublishedFile, type Release } from './release.ts';

/** In their order. Pages go before the files that they ask for. */
const stepNames = [
  'assets',
  'new pages',
  'changed files',
  'entry points',
  'removed pages',
  'removed files',
] as const;

/** What a target has: all its files, and since when those are there that its release does without. */
export interface Holding {
  files: Release;
  /** ISO moments by path. */
  leaving: ReadonlyMap<string, string>;
}

/** Steps in their order; the files of one step go in any order. */
export interface Plan {
  steps: readonly Step[];
  /** What the target has when all is done. */
  result: Holding;
}

export interface Step {
  name: (typeof stepNames)[number];
  put: readonly string[];
  remove: readonly string[];
}

/**
 * How a target that has `held` comes to have `release`, so that at no moment a page lacks a file that it needs, or a link that a
 * reader can reach leads nowhere: first what nothing asks for yet, then what leads to it, last what nothing leads to any
 * more. Files with a hash in their names stay for `keepDays` after they left the release: a page that was opened or cached
 * before asks for them.
 */
export function planRelease(
  held: Holding,
  release: Release,
  { now, keepDays }: { now: Date; keepDays: number },
): Plan {
  const changed = [...release].filter(([path, file]) => !isSame(held.files.get(path), file));
  const left = [...held.files].filter(([path]) => !release.has(path));
  const isKept = ([path, file]: [string, PublishedFile]) =>
    isHashed(file) && daysBetween(sinceOf(held, path, now), now) < keepDays;
  const kept = left.filter(isKept);
  const putIn = ([path, file]: [string, PublishedFile]): Step['name'] => {
    if (isHashed(file)) return 'assets';
    if (path === 'index.html') return 'entry points';
    if (held.files.has(path)) return entryPoints.test(path) ? 'entry points' : 'changed files';
    return isPage(path) ? 'new pages' : 'assets';
  };
  const put = Map.groupBy(changed, putIn);
  const remove = Map.groupBy(
    left.filter((entry) => !isKept(entry)),
    ([path]): Step['name'] => (isPage(path) ? 'removed pages' : 'removed files'),
  );
  const pathsOf = (entries: [string, PublishedFile][] = []) => entries.map(([path]) => path);
  return {
    steps: stepNames.map((name) => ({
      name,
      put: pathsOf(put.get(name)),
      remove: pathsOf(remove.get(name)),
    })),
    result: {
      files: new Map([...release, ...kept]),
      leaving: new Map(kept.map(([path]) => [path, sinceOf(held, path, now)])),
    },
  };
}

/** All paths that the plan writes or takes away. */
export function touchedBy({ steps }: Plan): string[] {
  return steps.flatMap(({ put, remove }) => [...put, ...remove]);
}

const isPage = (path: string) => path.endsWith('.html');

/** What readers and programs begin with once it is there: the home page, search, feeds, site maps, what a device keeps. */
const entryPoints =
  /^(?:(?:search\/)?index[.]html|pagefind\/pagefind-entry[.]json|offline\/(?:manifest|deltas)[.]json(?:[.]minisig)?|sitemap[^/]*[.]xml|[^/]+[.]webmanifest|sw[.]js|(?:.+\/)?feed[.]xml)$/;

/** The same bytes under the same headers. */
function isSame(one: PublishedFile | undefined, other: PublishedFile): boolean {
  return (
    one?.sha256 === other.sha256 &&
    Object.keys({ ...one.headers, ...other.headers }).every(
      (name) => one.headers[name] === other.headers[name],
    )
  );
}

const sinceOf = (held: Holding, path: string, now: Date) =>
  held.leaving.get(path) ?? now.toISOString();

const daysBetween = (since: string, now: Date) => (now.getTime() - Date.parse(since)) / 86_400_000;
