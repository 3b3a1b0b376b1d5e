export interface TreeEntry {
  mode: string;
  name: string;
  id: string;
}

export const folderMode = '40000';
export const fileMode = '100644';
export const linkMode = '120000';
export const submoduleMode = '160000';

/** Whether it is a plain file; a link or a submodule is not. */
export function isFile({ mode }: TreeEntry): boolean {
  return mode.startsWith('100');
}

/** Reads git's own form of a tree: mode, name, NUL and the bytes of the id, again and again. */
export function parseTree(bytes: Buffer, idLength: number): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    const next = end + 1 + idLength;
    entries.push({
      mode: bytes.toString('latin1', at, space),
      name: bytes.toString('utf8', space + 1, end),
      id: bytes.toString('hex', end + 1, next),
    });
    at = next;
  }
  return entries;
}
