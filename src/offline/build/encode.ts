/** A match shorter than this costs more as a copy than gzip makes of it. */
const shortest = 48;
/** Every so many bytes begin a window that can be found again. */
const stride = 8;
const prime = 0x01000193;
const primeToWindow = power(prime, shortest - 1);

/**
 * The code of codec.ts for `bytes`, where `before` stood before them. The same bytes give the same code. Where a window
 * stands more than once, the last is the source, as the nearest is the likeliest.
 */
export function encode(bytes: Uint8Array, before: Uint8Array = new Uint8Array()): Uint8Array {
  const whole = before.length > 0 ? Buffer.concat([before, bytes]) : bytes;
  const code = new Code(whole, before.length);
  const last = whole.length - shortest;
  const bits = Math.max(10, Math.ceil(Math.log2(whole.length / stride + 1)) + 1);
  /** The starts of windows plus one, by their hash. */
  const windows = new Int32Array(2 ** bits);
  let known = 0;
  let hashed = -2;
  let hash = 0;
  for (let at = before.length; at <= last;) {
    for (; known + shortest <= at; known += stride)
      windows[slotOf(hashAt(whole, known), bits)] = known + 1;
    hash = hashed === at - 1 ? roll(hash, whole, at) : hashAt(whole, at);
    hashed = at;
    const next = code.continuation(at);
    const source = (windows[slotOf(hash, bits)] ?? 0) - 1;
    const going = next < at ? sameAfter(whole, next, at) : 0;
    const found = source >= 0 && source !== next ? sameAfter(whole, source, at) : 0;
    if (Math.max(going, found) < shortest) at++;
    else at = going >= found ? code.copy(next, at, going) : code.copy(source, at, found);
  }
  return code.end();
}

/** Writes steps while `done` moves through the bytes. */
class Code {
  readonly #whole: Uint8Array;
  readonly #steps: number[] = [];
  readonly #fresh: Uint8Array[] = [];
  #done: number;
  #expected = 0;

  constructor(whole: Uint8Array, done: number) {
    this.#whole = whole;
    this.#done = done;
  }

  /** Where the byte at `at` stands, if the last copy goes on after what is new. */
  continuation(at: number): number {
    return this.#expected + at - this.#done;
  }

  /** Copies, with what is the same before; returns where the copy ends. */
  copy(source: number, at: number, length: number): number {
    const before = sameBefore(this.#whole, source, at, this.#done);
    this.#add(at - before);
    putNumber(this.#steps, (length + before) * 2 + 1);
    const distance = source - before - this.#expected;
    putNumber(this.#steps, distance < 0 ? -distance * 2 - 1 : distance * 2);
    this.#expected = source + length;
    this.#done = at + length;
    return this.#done;
  }

  end(): Uint8Array {
    this.#add(this.#whole.length);
    const length: number[] = [];
    putNumber(length, this.#steps.length);
    return Buffer.concat([Uint8Array.from(length), Uint8Array.from(this.#steps), ...this.#fresh]);
  }

  #add(end: number): void {
    if (end === this.#done) return;
    putNumber(this.#steps, (end - this.#done) * 2);
    this.#fresh.push(this.#whole.subarray(this.#done, end));
  }
}

function sameAfter(bytes: Uint8Array, source: number, at: number): number {
  let length = 0;
  while (at + length < bytes.length && bytes[source + length] === bytes[at + length]) length++;
  return length;
}

function sameBefore(bytes: Uint8Array, source: number, at: number, from: number): number {
  const most = Math.min(source, at - from);
  let length = 0;
  while (length < most && bytes[source - length - 1] === bytes[at - length - 1]) length++;
  return length;
}

function hashAt(bytes: Uint8Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + shortest; i++) hash = (Math.imul(hash, prime) + (bytes[i] ?? 0)) | 0;
  return hash;
}

/** The hash at `at` from that of the byte before it. */
function roll(hash: number, bytes: Uint8Array, at: number): number {
  const gone = Math.imul(bytes[at - 1] ?? 0, primeToWindow);
  return (Math.imul(hash - gone, prime) + (bytes[at + shortest - 1] ?? 0)) | 0;
}

function slotOf(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - bits);
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}

function putNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
