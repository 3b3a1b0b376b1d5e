import type { Unit } from './cut.ts';
import { groupOf } from './groups.ts';
import { describeIndexFile, isOfIndex } from './index-file.ts';
import type { Known } from './known.ts';
import type { SiteFile } from './site-files.ts';

/** Files that stay together: a page and, beside it, what is found of it, whose text is the page's. */
export interface FileUnit extends Unit {
  /** Sizes are those in a pack. */
  files: SiteFile[];
}

/**
 * The files that devices keep, by group, each in an order in which like files are near. What is found of a page that no
 * device keeps stands with the index of search.
 */
export function groupUnits(
  site: string,
  base: string,
  files: readonly SiteFile[],
  before: Known['index'],
  next: Known['index'],
): Map<string, FileUnit[]> {
  const groups = new Map<string, FileUnit[]>();
  const fragments = new Map<string, SiteFile>();
  const add = (group: string, key: string, own: SiteFile[]) => {
    const units = groups.get(group) ?? [];
    units.push({ key, bytes: own.reduce((sum, file) => sum + file.bytes, 0), files: own });
    groups.set(group, units);
  };
  for (const file of files) {
    if (!isOfIndex(file.path)) continue;
    const { subject, bytes } = describeIndexFile(site, file, before, next);
    const plain = { ...file, bytes };
    if (file.path.endsWith('.pf_fragment'))
      fragments.set(`${subject.slice(base.length)}index.html`, plain);
    else add('search', `${withoutDigest(file.path)} ${subject}`, [plain]);
  }
  for (const file of files) {
    const group = isOfIndex(file.path) ? undefined : groupOf(file.path);
    if (group === undefined) continue;
    const fragment = fragments.get(file.path);
    fragments.delete(file.path);
    add(group, file.path, fragment ? [file, fragment] : [file]);
  }
  for (const [page, fragment] of fragments) add('search', `pagefind/fragment/ ${page}`, [fragment]);
  for (const units of groups.values()) units.sort((one, other) => (one.key < other.key ? -1 : 1));
  return groups;
}

/** `pagefind/index/1d87fddc8b.pf_index` // => `pagefind/index/.pf_index` */
const withoutDigest = (path: string) => path.replace(/[^/.]+([.]pf_\w+)$/, '$1');
