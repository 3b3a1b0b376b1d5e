import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkUpload } from '../../../../../admin/gateway/media/check-upload.ts';
import { stripMetadata } from '../../../../../admin/gateway/media/strip-metadata.ts';

type Format = 'jpeg' | 'png' | 'webp' | 'avif';

const where = 'Damascus 33.5138N';

/** A wide photo, red on its left, whose camera was held on its side, and that says where it was taken. */
async function photo(format: Format, orientation = 6): Promise<Uint8Array> {
  const half = sharp({ create: { width: 30, height: 30, channels: 3, background: 'red' } });
  const red = await half.png().toBuffer();
  return sharp({ create: { width: 60, height: 30, channels: 3, background: 'blue' } })
    .composite([{ input: red, left: 0, top: 0 }])
    .withExif({ IFD0: { ImageDescription: where, Make: 'Camera' }, IFD3: { GPSLatitude: '33/1' } })
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer();
}

describe.each(['jpeg', 'png', 'webp', 'avif'] as const)('a photo in %s', (format) => {
  it('loses the place and all else that it says of its making', async () => {
    const before = await photo(format);
    expect(Buffer.from(before).includes('Damascus')).toBe(true);
    const after = await stripMetadata(before);
    expect(Buffer.from(after).includes('Damascus')).toBe(false);
    expect(Buffer.from(after).includes('Exif')).toBe(false);
    const { exif, xmp, iptc } = await sharp(after).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  });

  it('stands as its camera was held', async () => {
    const after = sharp(await stripMetadata(await photo(format)));
    const { width, height } = await after.metadata();
    expect([width, height]).toEqual([30, 60]);
    const { data } = await after.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const [red = 0, , blue = 0] = data;
    expect(red).toBeGreaterThan(200);
    expect(blue).toBeLessThan(60);
  });

  it('is left alone where it says nothing, so that a second upload changes nothing', async () => {
    const clean = await stripMetadata(await photo(format));
    expect(await stripMetadata(clean)).toBe(clean);
  });
});

it('an upload is stripped before it is kept', async () => {
  const { bytes } = await checkUpload('photo.jpg', await photo('jpeg'));
  expect(Buffer.from(bytes).includes('Damascus')).toBe(false);
});

it('a photo that breaks off is refused in Arabic', async () => {
  const whole = await photo('jpeg');
  await expect(checkUpload('photo.jpg', whole.slice(0, -30))).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('تالفة'),
  });
});
