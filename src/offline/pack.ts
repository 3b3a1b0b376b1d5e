/**
 * A pack is files behind one another, after their names: four bytes with the length of the list, the list as JSON
 * (`[path, bytes][]`), the files. Paths are those of the site's folder: `decrees/law/2003/24/index.html`.
 */

/** Where a file lies in the plain bytes of its pack. */
export interface Place {
  path: string;
  start: number;
  end: number;
}

export function joinPack(files: readonly { path: string; bytes: Uint8Array }[]): Uint8Array {
  const names = files.map(({ path, bytes }) => [path, bytes.length]);
  const list = new TextEncoder().encode(JSON.stringify(names));
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 4 + list.length);
  const pack = new Uint8Array(size);
  new DataView(pack.buffer).setUint32(0, list.length);
  pack.set(list, 4);
  let start = 4 + list.length;
  for (const { bytes } of files) {
    pack.set(bytes, start);
    start += bytes.length;
  }
  return pack;
}

/** Throws on bytes that are not a pack. */
export function readPack(pack: Uint8Array): Place[] {
  const length = new DataView(pack.buffer, pack.byteOffset, pack.byteLength).getUint32(0);
  let start = 4 + length;
  const names: [path: string, bytes: number][] = JSON.parse(
    new TextDecoder().decode(pack.subarray(4, start)),
  );
  return names.map(([path, bytes]) => ({ path, start, end: (start += bytes) }));
}
