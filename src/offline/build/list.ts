import { groupOf } from './groups.ts';
import type { SiteFile } from './site-files.ts';
import type { WrittenPack } from './write-packs.ts';

/**
 * The list of all files of the site, but for those of its release, in the order of their paths. Each has two lines, which
 * `sha256sum -c` takes for a comment and a check: its bytes and the name of its pack, or `-`; its SHA-256 and its path.
 *
 * ```
 * # 25310 acts-2000-5be1c0de
 * 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  decrees/law/2004/18/index.html
 * ```
 */
export function formatList(files: readonly SiteFile[], packs: readonly WrittenPack[]): Buffer {
  const packOf = new Map(
    packs.flatMap(({ pack, units }) =>
      units.flatMap((unit) => unit.files.map(({ path }) => [path, pack.name] as const)),
    ),
  );
  // In pieces, as one text of all would pass what V8 can hold.
  const pieces = files.map(({ path, bytes, sha256 }) =>
    Buffer.from(`# ${bytes} ${packOf.get(path) ?? '-'}\n${sha256}  ${path}\n`),
  );
  return Buffer.concat(pieces);
}

/**
 * What those who take the files of data alone check them with: the release and its sequence, as a comment, and what
 * `sha256sum -c` reads, in the folder that the files are in.
 */
export function formatDataList(
  files: readonly SiteFile[],
  { release, sequence }: { release: string; sequence: number },
): string {
  const lines = files
    .filter(({ path }) => groupOf(path) === 'data')
    .map(({ path, sha256 }) => `${sha256}  ${path.slice('data/'.length)}\n`);
  return `# release ${release} sequence ${sequence}\n${lines.join('')}`;
}

/** The files of a list, by their paths. Throws on anything else. */
export function parseList(text: string): Map<string, Omit<SiteFile, 'path'> & { pack: string }> {
  const lines = text.split('\n');
  const files = new Map<string, Omit<SiteFile, 'path'> & { pack: string }>();
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [, bytes, pack] = /^# (\d+) (\S+)$/.exec(lines[at] ?? '') ?? [];
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(lines[at + 1] ?? '') ?? [];
    if (!bytes || !pack || !sha256 || !path) throw new Error(`Line ${at + 1} is none of a list.`);
    files.set(path, { bytes: Number(bytes), sha256, pack });
  }
  return files;
}
