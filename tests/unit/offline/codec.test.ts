import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '#offline/build/encode.ts';
import { decode } from '#offline/codec.ts';

const bytes = fc.uint8Array({ maxLength: 3000 });
/** Bytes that repeat themselves, as pages of one kind do. */
const likePages = fc
  .tuple(fc.array(bytes, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3), { maxLength: 20 }))
  .map(([texts, order]) =>
    Buffer.concat(order.map((turn) => texts[turn % texts.length] ?? new Uint8Array())),
  );

describe('the code of packs and deltas', () => {
  it('gives back the bytes, with others before them and without', () => {
    fc.assert(
      fc.property(likePages, likePages, (before, after) => {
        expect(Buffer.compare(decode(encode(after), after.length), after)).toBe(0);
        const delta = encode(after, before);
        expect(Buffer.compare(decode(delta, after.length, before), after)).toBe(0);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it('says what repeats but once', () => {
    const page = Uint8Array.from(
      { length: 40_000 },
      (_, i) => (Math.imul(i, 2654435761) >>> 16) & 255,
    );
    const twice = Buffer.concat([page, page]);
    expect(encode(twice).length).toBeLessThan(page.length + 40);
    expect(encode(page, page).length).toBeLessThan(40);
    expect(encode(Buffer.alloc(100_000, 7)).length).toBeLessThan(60);
  });

  it('refuses every code that is cut, changed to another length or noise, and never hangs', () => {
    fc.assert(
      fc.property(bytes, fc.nat(5000), (noise, size) => {
        try {
          expect(decode(noise, size)).toHaveLength(size);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2000, seed: 8 },
    );
    const code = encode(Buffer.from('نص مرسوم '.repeat(200)));
    expect(() => decode(code.subarray(0, -1), 3400)).toThrow(RangeError);
    expect(() => decode(code, 12)).toThrow(RangeError);
  });
});
