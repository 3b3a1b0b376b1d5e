import { fileTypeFromBuffer } from 'file-type';
import { basename } from 'node:path/posix';
import { uploadKindOf, uploadMegabytes, type UploadKind } from '#domain/untrusted/uploads.ts';
import { Refusal } from '../refusal.ts';
import { assertDimensions } from './dimensions.ts';
import { safeFileName } from './file-name.ts';
import { uploadMessages as messages } from './messages.ts';
import { assertPassive } from './pdf.ts';
import { sanitiseAside } from './sanitise-aside.ts';
import { stripMetadata } from './strip-metadata.ts';

export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/**
 * A file as it may be published: named safely, of a kind that readers can open and that runs nothing. A drawing comes back
 * without its scripts, a photo without what it says of its making, everything else byte for byte.
 * @throws Refusal 413 when it is too large, 422 for all else
 */
export async function checkUpload(name: string, bytes: Uint8Array): Promise<Upload> {
  const safe = safeFileName(name);
  const extension = uploadKindOf(safe);
  if (!extension) throw new Refusal(422, messages.kind(Object.keys(kinds)));
  const kind = kinds[extension];
  const megabytes = uploadMegabytes[extension];
  if (bytes.length === 0) throw new Refusal(422, messages.empty());
  if (bytes.length > megabytes * 2 ** 20) throw new Refusal(413, messages.tooLarge(megabytes));
  if (kind.mime !== null) await assertMime(bytes, extension, kind.mime);
  return { name: safe, bytes: (await kind.check(bytes)) ?? bytes };
}

/**
 * The same for a file whose place in the repository the entry already names: its name is refused instead of changed.
 * @throws Refusal 413 or 422
 */
export async function cleanUpload(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  const { name, bytes: clean } = await checkUpload(basename(path), bytes);
  if (name !== basename(path)) throw new Refusal(422, messages.rename(name));
  return clean;
}

interface Kind {
  /** As `file-type` tells it from the bytes; null for text, which no first bytes tell. */
  mime: string | null;
  /** Throws, or returns the bytes that take the place of the file's. */
  check: (bytes: Uint8Array) => void | Promise<void | Uint8Array>;
}

const photo = {
  async check(bytes: Uint8Array) {
    assertDimensions(bytes);
    return stripMetadata(bytes);
  },
};

/** No GIF: a reader cannot stop one that moves (WCAG 2.2.2), and PNG and WebP are smaller where it does not. */
const kinds: Record<UploadKind, Kind> = {
  png: { ...photo, mime: 'image/png' },
  jpg: { ...photo, mime: 'image/jpeg' },
  jpeg: { ...photo, mime: 'image/jpeg' },
  webp: { ...photo, mime: 'image/webp' },
  avif: { ...photo, mime: 'image/avif' },
  pdf: { mime: 'application/pdf', check: assertPassive },
  svg: { mime: null, check: (bytes) => sanitiseAside(bytes) },
};

async function assertMime(bytes: Uint8Array, extension: string, expected: string): Promise<void> {
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime !== expected)
    throw new Refusal(422, messages.mismatch(extension, found?.ext.toUpperCase()));
}
