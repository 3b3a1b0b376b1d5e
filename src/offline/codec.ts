/**
 * Bytes as copies of what came before and bytes that are new. Pages of one kind share most of their bytes, at distances
 * that gzip does not see; what this leaves, gzip makes small. With an earlier pack before it, a code is a delta.
 *
 * A code is the length of its steps, the steps, and the new bytes; all numbers are LEB128. A step is its length twice,
 * plus one for a copy, which the distance of its source from where the last copy ended follows, as a zigzag number.
 */

/** The bytes that `code` stands for, `size` of them, where `before` stood before them. Throws on any other code. */
export function decode(
  code: Uint8Array,
  size: number,
  before: Uint8Array = none,
): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(before.length + size);
  whole.set(before);
  const steps = numbersOf(code);
  let fresh = steps.next();
  const end = steps.at() + fresh;
  fresh = end;
  let at = before.length;
  let expected = 0;
  while (steps.at() < end) {
    const step = steps.next();
    const length = Math.floor(step / 2);
    if (at + length > whole.length) throw new RangeError('The code is longer than its bytes.');
    if (step % 2 === 1) {
      const turn = steps.next();
      const source = expected + (turn % 2 === 1 ? -(turn + 1) / 2 : turn / 2);
      if (source < 0 || source >= at) throw new RangeError('The code copies what is not there.');
      copy(whole, source, at, length);
      expected = source + length;
    } else {
      if (fresh + length > code.length) throw new RangeError('The code ends too early.');
      whole.set(code.subarray(fresh, fresh + length), at);
      fresh += length;
    }
    at += length;
  }
  if (at !== whole.length || fresh !== code.length)
    throw new RangeError('The code is of other bytes.');
  return whole.subarray(before.length);
}

const none = new Uint8Array();

/** A source may run into its own copy: then it repeats. */
function copy(bytes: Uint8Array, source: number, target: number, length: number): void {
  if (source + length <= target) bytes.copyWithin(target, source, source + length);
  else for (let i = 0; i < length; i++) bytes[target + i] = bytes[source + i] ?? 0;
}

function numbersOf(bytes: Uint8Array): { next: () => number; at: () => number } {
  let at = 0;
  return {
    at: () => at,
    next() {
      let number = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = bytes[at++];
        if (byte === undefined || scale > 2 ** 42) throw new RangeError('A number has no end.');
        number += (byte & 127) * scale;
        if (byte < 128) return number;
      }
    },
  };
}
