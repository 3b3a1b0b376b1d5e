/** What the files of the index hold: CBOR (RFC 8949) of arrays, text and integers of at most 32 bits. */
export type Value = number | string | Value[];

/** Writes values one after another; `number` throws a RangeError for one that is no integer of 32 bits. */
export interface CborWriter {
  number(value: number): void;
  text(value: string): void;
  /** The head of an array, whose items follow. */
  array(length: number): void;
  /** What is encoded already. */
  raw(bytes: Uint8Array): void;
  length(): number;
  bytes(): Buffer;
}

const majorType = { unsigned: 0, negative: 1, text: 3, array: 4 } as const;

/** The bytes of a value. Throws a RangeError for a number that is no integer of 32 bits. */
export function encodeCbor(value: Value): Buffer {
  const writer = createCborWriter();
  write(value, writer);
  return writer.bytes();
}

export function createCborWriter(): CborWriter {
  let buffer = Buffer.allocUnsafe(1024);
  let at = 0;
  const reserve = (length: number) => {
    if (at + length <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * buffer.length, at + length));
    buffer.copy(larger, 0, 0, at);
    buffer = larger;
  };
  const raw = (bytes: Uint8Array) => {
    reserve(bytes.length);
    buffer.set(bytes, at);
    at += bytes.length;
  };
  const head = (type: number, size: number) => {
    if (!Number.isInteger(size) || size < 0 || size > 0xff_ff_ff_ff)
      throw new RangeError(`${size} does not fit in 32 bits.`);
    reserve(5);
    const first = type << 5;
    if (size < 24) buffer[at++] = first | size;
    else if (size < 0x1_00) {
      buffer[at++] = first | 24;
      buffer[at++] = size;
    } else if (size < 0x1_00_00) {
      buffer[at++] = first | 25;
      at = buffer.writeUInt16BE(size, at);
    } else {
      buffer[at++] = first | 26;
      at = buffer.writeUInt32BE(size, at);
    }
  };
  return {
    number: (value) =>
      value < 0 ? head(majorType.negative, -1 - value) : head(majorType.unsigned, value),
    text(value) {
      const bytes = Buffer.from(value);
      head(majorType.text, bytes.length);
      raw(bytes);
    },
    array: (length) => head(majorType.array, length),
    raw,
    length: () => at,
    bytes: () => Buffer.from(buffer.subarray(0, at)),
  };
}

function write(value: Value, writer: CborWriter): void {
  if (typeof value === 'number') writer.number(value);
  else if (typeof value === 'string') writer.text(value);
  else {
    writer.array(value.length);
    for (const item of value) write(item, writer);
  }
}
