import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { Refusal } from '../refusal.ts';
import { uploadMessages as messages } from './messages.ts';

/**
 * Refuses a PDF that acts: scripts, programs to start, forms with scripts, media players, files inside. Their names are looked
 * for in the file's own objects and in those that it keeps compressed; what cannot be looked into is refused. It is a check
 * of what honest programs write and known attacks use, not a proof.
 * @throws Refusal 422
 */
export async function assertPassive(bytes: Uint8Array): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = readNames(file);
  if (/\/Encrypt\b/.test(text)) throw new Refusal(422, messages.pdfLocked());
  assertNothingActive(text);
  let budget = mostUnpacked;
  for (const { start, isObjects } of streamsOf(file)) {
    const unpacked = await unpack(file.subarray(start), budget);
    if (!unpacked && isObjects) throw new Refusal(422, messages.pdfUnreadable());
    if (!unpacked) continue;
    budget -= unpacked.length;
    if (budget <= 0) throw new Refusal(422, messages.pdfUnreadable());
    assertNothingActive(readNames(unpacked));
  }
}

/** Names in PDF's own spelling, where a slash begins one. */
const active: Record<string, string> = {
  JavaScript: 'شيفرة JavaScript',
  Launch: 'أمر بتشغيل برنامج',
  XFA: 'نموذج XFA',
  RichMedia: 'وسائط تفاعلية',
  EmbeddedFile: 'ملف مرفق داخله',
  EmbeddedFiles: 'ملفات مرفقة داخله',
};
const activeName = new RegExp(`/(${Object.keys(active).join('|')})(?=[\\s/<>()\\[\\]{}%]|$)`);

function assertNothingActive(text: string): void {
  const [, found] = activeName.exec(text) ?? [];
  if (found) throw new Refusal(422, messages.pdfActive(active[found] ?? found));
}

/** One byte a character; a letter of a name may be written by its code (`/J#61vaScript`). */
function readNames(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Where each stream's bytes begin, and whether its dictionary says that it holds objects. */
function* streamsOf(file: Buffer): Generator<{ start: number; isObjects: boolean }> {
  let from = 0;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const before = readNames(file.subarray(Math.max(from, at - 4096), at));
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    from = at;
    const isObjects = /\/ObjStm\b/.test(dictionary);
    // A predictor spreads the letters of names: nobody uses one for objects but to hide them.
    if (isObjects && /\/Predictor\s+(?!1\b)/.test(dictionary))
      throw new Refusal(422, messages.pdfUnreadable());
    const breakLength = file[at + 6] === 13 && file[at + 7] === 10 ? 2 : 1;
    yield { start: at + 6 + breakLength, isObjects };
  }
}

/** The bytes of a deflated stream, whatever stands after it; undefined for anything else, and for more than `most`. */
async function unpack(bytes: Buffer, most: number): Promise<Buffer | undefined> {
  // The second byte makes a zlib header's 16 bits a multiple of 31.
  const isDeflated =
    ((bytes[0] ?? 0) & 15) === 8 && bytes.length > 2 && bytes.readUInt16BE(0) % 31 === 0;
  if (!isDeflated) return undefined;
  try {
    return await promisify(inflate)(bytes, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refusal(422, messages.pdfUnreadable());
    return undefined;
  }
}

const mostUnpacked = 256 * 2 ** 20;
