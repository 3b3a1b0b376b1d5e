/** Reads CBOR (RFC 8949) as Pagefind writes it: arrays, text, integers, null and true/false. Throws on anything else. */
export function decodeCbor(bytes: Uint8Array): unknown {
  let at = 0;
  const value = read();
  return value;

  function read(): unknown {
    const first = take();
    const size = readSize(first & 31);
    switch (first >> 5) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 3:
        return text.decode(bytes.subarray(at, (at += size)));
      case 4: {
        const items = new Array<unknown>(size);
        for (let index = 0; index < size; index += 1) items[index] = read();
        return items;
      }
      case 7:
        if (size === 20 || size === 21) return size === 21;
        if (size === 22) return null;
    }
    throw new Error(`Byte ${at} of the index is not what Pagefind writes.`);
  }

  function readSize(short: number): number {
    if (short < 24) return short;
    const length = 2 ** (short - 24);
    let size = 0;
    for (let index = 0; index < length; index += 1) size = size * 256 + take();
    return size;
  }

  function take(): number {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('The index ends too early.');
    at += 1;
    return byte;
  }
}

const text = new TextDecoder();
