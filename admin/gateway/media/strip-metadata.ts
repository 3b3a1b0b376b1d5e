import sharp, { type AvifOptions } from 'sharp';
import { Refusal } from '../refusal.ts';
import { uploadMessages as messages } from './messages.ts';

/**
 * A photo without what it says of its making: the place and the hour where it was taken, the camera, the owner, captions,
 * edits. It is turned the way its camera was held, and keeps its colours. One that says nothing comes back byte for byte.
 * @throws Refusal 422 where it cannot be read to its end
 */
export async function stripMetadata(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const photo = sharp(bytes, { animated: true });
    const {
      exif,
      xmp,
      iptc,
      tifftagPhotoshop,
      comments,
      orientation = 1,
      format,
    } = await photo.metadata();
    if (![exif, xmp, iptc, tifftagPhotoshop, comments].some((found) => found !== undefined))
      return bytes;
    const upright = orientation > 1 ? sharp(bytes).autoOrient() : photo;
    const { name, ...options } = written[format] ?? { name: format };
    return await upright.keepIccProfile().toFormat(name, options).toBuffer();
  } catch (error) {
    console.error(error);
    throw new Refusal(422, messages.brokenPhoto());
  }
}

/**
 * Near enough to the original that nobody sees the difference. AVIF, which is read as HEIF, takes minutes where it is not
 * told to hurry.
 */
const written: Partial<Record<string, { name: 'jpeg' | 'webp' | 'avif' } & AvifOptions>> = {
  jpeg: { name: 'jpeg', quality: 92 },
  webp: { name: 'webp', quality: 92 },
  heif: { name: 'avif', quality: 80, effort: 2 },
};
