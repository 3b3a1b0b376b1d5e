import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCbor } from '#search/browser/cbor.ts';
import { encodeCbor, type Value } from '#search/build/cbor.ts';

const whole = fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 });
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    whole,
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 40 }),
  ),
}));
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);

describe('what is encoded', () => {
  it('reads back the same', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(decodeCbor(encodeCbor(given))).toEqual(given);
      }),
    );
  });

  it.each([0, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1, -1, -24, -25, -257, -(2 ** 32)])(
    'reads back the same at the edge of a size: %d',
    (number) => {
      expect(decodeCbor(encodeCbor(number))).toBe(number);
    },
  );

  it.each([0, 23, 24, 255, 256, 65_536])('reads back a text and an array of %d', (length) => {
    const texts = ['ق'.repeat(length), Array.from({ length }, () => 'ن')];
    expect(decodeCbor(encodeCbor(texts))).toEqual(texts);
  });

  it('keeps the mark of a byte order at the head of a text', () => {
    expect(decodeCbor(encodeCbor('\uFEFFقانون'))).toBe('\uFEFFقانون');
  });

  it.each([
    [0, '00'],
    [24, '1818'],
    [1000, '1903e8'],
    [1_000_000, '1a000f4240'],
    [-1, '20'],
    [-1000, '3903e7'],
    ['', '60'],
    ['ü', '62c3bc'],
    ['水', '63e6b0b4'],
    [[1, [2, 3], [4, 5]], '8301820203820405'],
  ] as [Value, string][])('%j is written as RFC 8949, appendix A, has it', (given, hex) => {
    expect(Buffer.from(encodeCbor(given)).toString('hex')).toBe(hex);
  });

  it.each([1.5, NaN, Infinity, -0.5, 2 ** 32, -(2 ** 32) - 1])('is not %d', (number) => {
    expect(() => encodeCbor(number)).toThrow(RangeError);
    expect(() => encodeCbor([['نص', number]])).toThrow(RangeError);
  });
});

describe('decoding', () => {
  it('reads null, true and false, which Pagefind writes and we do not', () => {
    expect(decodeCbor(bytesOf(0x83, 0xf6, 0xf5, 0xf4))).toEqual([null, true, false]);
  });

  it('throws wherever the bytes end too early', () => {
    fc.assert(
      fc.property(value, fc.nat(), (given, cut) => {
        const bytes = encodeCbor(given);
        expect(() => decodeCbor(bytes.subarray(0, cut % bytes.length))).toThrow();
      }),
    );
  });

  it.each([
    ['nothing', []],
    ['half floats', [0xf9, 0x3c, 0x00]],
    ['a half float that looks like false', [0xf9, 0x00, 0x14]],
    ['floats', [0xfa, 0x47, 0xc3, 0x50, 0x00]],
    ['doubles', [0xfb, 0x3f, 0xf1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a]],
    ['byte strings', [0x41, 0x61]],
    ['maps', [0xa1, 0x01, 0x02]],
    ['tags', [0xc1, 0x01]],
    ['undefined', [0xf7]],
    ['reserved lengths', [0x1c]],
    ['texts of unknown length', [0x7f, 0x61, 0x61, 0xff]],
    ['arrays of unknown length', [0x9f, 0x01, 0xff]],
    ['texts longer than the file', [0x7a, 0xff, 0xff, 0xff, 0xff, 0x61]],
    ['arrays longer than the file', [0x9a, 0xff, 0xff, 0xff, 0xff, 0x01]],
    ['arrays longer than any', [0x9b, ...new Array<number>(8).fill(0xff)]],
  ])('throws on %s', (_, bytes) => {
    expect(() => decodeCbor(bytesOf(...bytes))).toThrow();
  });

  it('asks for no memory that the bytes do not fill', () => {
    const nested = Array.from({ length: 2000 }, () => [0x9a, 0x01, 0xff, 0xff, 0xff]).flat();
    expect(() => decodeCbor(bytesOf(...nested))).toThrow();
  });

  it('throws on a million arrays in one another', () => {
    expect(() => decodeCbor(new Uint8Array(1_000_000).fill(0x81))).toThrow();
  });

  it('of any bytes gives a value or throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        let read: unknown;
        try {
          read = decodeCbor(bytes);
        } catch {
          return;
        }
        expect(JSON.stringify(read)).toBeTypeOf('string');
      }),
      { numRuns: 2000 },
    );
  });
});
