/** Reads CBOR (RFC 8949) as the index holds it: arrays, text, integers, null and true/false. Throws on anything else. */
export function decodeCbor(bytes: Uint8Array): unknown {
  let at = 0;
  const value = read();
  return value;

  function read(): unknown {
    const first = take();
    if (SIMPLE.has(first)) return SIMPLE.get(first);
    const size = readSize(first & 31);
    switch (first >> 5) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 3:
        mustHold(size);
        return text.decode(bytes.subarray(at, (at += size)));
      case 4: {
        mustHold(size);
        const items: unknown[] = [];
        for (let index = 0; index < size; index += 1) items.push(read());
        return items;
      }
    }
    throw new Error(`Byte ${at} of the index is nothing that an index holds.`);
  }

  function readSize(short: number): number {
    if (short < 24) return short;
    const length = 2 ** (short - 24);
    let size = 0;
    for (let index = 0; index < length; index += 1) size = size * 256 + take();
    return size;
  }

  /** Nothing is shorter than a byte. */
  function mustHold(items: number): void {
    if (items > bytes.length - at) throw new Error('The index ends too early.');
  }

  function take(): number {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('The index ends too early.');
    at += 1;
    return byte;
  }
}

const SIMPLE = new Map([
  [0xf4, false],
  [0xf5, true],
  [0xf6, null],
]);
const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
