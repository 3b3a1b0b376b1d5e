/** The list of a copy's files, as `sha256sum -c` reads it, and what became of them. It runs in the page that checks a copy. */

export const sumsFile = 'SHA256SUMS';
export const signatureFile = `${sumsFile}.minisig`;

export interface Findings {
  genuine: string[];
  changed: string[];
  missing: string[];
  added: string[];
}

export function formatSums(sums: ReadonlyMap<string, string>): string {
  return [...sums].map(([path, sha256]) => `${sha256}  ${path}\n`).join('');
}

/** Throws on anything but a list. */
export function parseSums(text: string): Map<string, string> {
  const lines = text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (!sha256 || !path) throw new Error(`No line of a list: ${line}`);
      return [path, sha256];
    }),
  );
}

/** What is found of a list, by the SHA-256 of the files that are there. */
export function compareSums(
  listed: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): Findings {
  const paths = [...listed.keys()];
  return {
    genuine: paths.filter((path) => found.get(path) === listed.get(path)),
    changed: paths.filter((path) => found.has(path) && found.get(path) !== listed.get(path)),
    missing: paths.filter((path) => !found.has(path)),
    added: [...found.keys()].filter((path) => !listed.has(path)),
  };
}

/** Whether a list is made of other files than this one: itself, its signature, what systems leave in folders. */
export function isUnlisted(path: string): boolean {
  return path === sumsFile || path === signatureFile || systemFiles.test(path);
}

const systemFiles =
  /(^|\/)(\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$|^(System Volume Information|\$RECYCLE\.BIN|\.Trash[^/]*|\.Spotlight-V100|\.fseventsd)\//;
