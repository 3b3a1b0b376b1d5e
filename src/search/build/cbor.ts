/** What Pagefind's files hold: CBOR (RFC 8949) of arrays, text and integers of at most 32 bits. */
export type Value = number | string | Value[];

const majorType = { unsigned: 0, negative: 1, text: 3, array: 4 } as const;

/** The bytes of a value. Throws a RangeError for a number that is no integer of 32 bits. */
export function encodeCbor(value: Value): Uint8Array {
  const parts: Uint8Array[] = [];
  write(value, parts);
  return Buffer.concat(parts);
}

function write(value: Value, parts: Uint8Array[]): void {
  if (typeof value === 'number') {
    parts.push(value < 0 ? head(majorType.negative, -1 - value) : head(majorType.unsigned, value));
  } else if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    parts.push(head(majorType.text, bytes.length), bytes);
  } else {
    parts.push(head(majorType.array, value.length));
    for (const item of value) write(item, parts);
  }
}

function head(type: number, size: number): Uint8Array {
  if (!Number.isInteger(size) || size < 0 || size > 0xff_ff_ff_ff)
    throw new RangeError(`${size} does not fit in 32 bits.`);
  const first = type << 5;
  if (size < 24) return Uint8Array.of(first | size);
  if (size < 0x1_00) return Uint8Array.of(first | 24, size);
  if (size < 0x1_00_00) return Uint8Array.of(first | 25, size >> 8, size & 0xff);
  const bytes = Buffer.alloc(5);
  bytes[0] = first | 26;
  bytes.writeUInt32BE(size, 1);
  return bytes;
}
