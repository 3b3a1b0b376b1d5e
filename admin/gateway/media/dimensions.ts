import { imageSize } from 'image-size';
import { longestSide, mostPixels } from '#domain/untrusted/uploads.ts';
import { Refusal } from '../refusal.ts';
import { uploadMessages as messages } from './messages.ts';

/**
 * Refuses a picture that unpacks to more than a phone has memory for, from its header alone.
 * @throws Refusal 422
 */
export function assertDimensions(bytes: Uint8Array): void {
  const { width, height } = read(bytes);
  if (!(width > 0 && height > 0)) throw new Refusal(422, messages.unreadable());
  if (Math.max(width, height) > longestSide || width * height > mostPixels)
    throw new Refusal(422, messages.tooManyPixels(width, height));
}

function read(bytes: Uint8Array): { width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    throw new Refusal(422, messages.unreadable());
  }
}
