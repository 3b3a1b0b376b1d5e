import { imageSize } from 'image-size';
import { lstat, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentProblem } from '#domain/content-error.ts';
import { contentMessages as messages } from '#domain/content-messages.ts';
import {
  isUploadName,
  longestSide,
  mostPixels,
  uploadKindOf,
  uploadMegabytes,
} from '#domain/untrusted/uploads.ts';

/**
 * What is wrong with the files beside the entries: they may have come by git, past the desk that cleans them. Pictures
 * are judged by their headers, and nothing is unpacked.
 */
export async function checkUploads(contentFolder: string): Promise<ContentProblem[]> {
  const root = path.join(contentFolder, 'uploads');
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const problems = await Promise.all(
    found
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const message = await findUploadFault(root, file);
        return message ? [{ file: path.relative(contentFolder, file), message }] : [];
      }),
  );
  return problems.flat();
}

async function findUploadFault(root: string, file: string): Promise<string | undefined> {
  const status = await lstat(file);
  if (!status.isFile()) return messages.linkedFile();
  const strange = path
    .relative(root, file)
    .split(path.sep)
    .find((step) => !isUploadName(step));
  if (strange !== undefined) return messages.uploadName(strange);
  const kind = uploadKindOf(file);
  if (!kind) return messages.uploadKind(Object.keys(uploadMegabytes));
  if (status.size > uploadMegabytes[kind] * 2 ** 20)
    return messages.uploadSize(uploadMegabytes[kind]);
  if (kind === 'pdf') return undefined;
  if (kind !== 'svg')
    return hasModestSize(await readStart(file)) ? undefined : messages.uploadPixels();
  return activeDrawing.test(await readFile(file, 'utf8')) ? messages.activeDrawing() : undefined;
}

/** What the desk takes out of a drawing: programs, entities that multiply, pages within, addresses elsewhere. */
const activeDrawing =
  /<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet|<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|set|animate)\b|\son\w+\s*=|@import|(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?:png|jpeg|webp);)|url\(\s*["']?\s*(?!["'#])/i;

function hasModestSize(header: Uint8Array): boolean {
  try {
    const { width, height } = imageSize(header);
    const isSeen = width > 0 && height > 0;
    return isSeen && Math.max(width, height) <= longestSide && width * height <= mostPixels;
  } catch {
    return false;
  }
}

/** Sizes stand near the front, behind what cameras write there. */
async function readStart(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512 * 1024));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
