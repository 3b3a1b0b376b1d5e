import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentProblem } from '#domain/content-error.ts';
import { contentMessages } from '#domain/content-messages.ts';
import { collections, type Entry } from '#schema/collections.ts';
import { fieldLabel } from '#schema/walk.ts';
import { noteRead } from './reads.ts';
import type { ContentEntry } from './read-content.ts';

/** Addresses of files that editors attach begin so; the desk keeps them in `public/uploads/`. */
const prefix = '/uploads/';

/**
 * Where the file behind an address like `/uploads/law-2009-4.pdf` is kept: with the content, else in `public/`;
 * undefined where there is none.
 */
export function findUpload(contentFolder: string, address: string): string | undefined {
  if (!address.startsWith(prefix)) return undefined;
  return [contentFolder, 'public']
    .map((folder) => path.resolve(folder, 'uploads'))
    .map((root) => ({ root, file: path.join(root, address.slice(prefix.length)) }))
    .find(({ root, file }) => existsSync(file) && isWithin(root, file))?.file;
}

/** A link within the folder may lead out of it. */
function isWithin(root: string, file: string): boolean {
  return realpathSync(file).startsWith(realpathSync(root) + path.sep);
}

/** The files that are kept with the content, by their paths below `/uploads/`; those in `public/` Astro copies. */
export async function listUploads(
  contentFolder: string,
): Promise<{ name: string; file: string }[]> {
  const root = path.resolve(contentFolder, 'uploads');
  if (!existsSync(root)) return [];
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, name: path.relative(root, file).split(path.sep).join('/') }));
}

/** A file that is kept with the content, by its path below `/uploads/`. */
export function readUpload(contentFolder: string, name: string): Promise<Buffer<ArrayBuffer>> {
  noteRead(`upload:${name}`);
  return readFile(path.join(contentFolder, 'uploads', name));
}

/** What is wrong with the files attached to acts: one that is missing, or is not the one whose fingerprint was noted. */
export async function checkAttachments(
  acts: Iterable<ContentEntry>,
  contentFolder: string,
): Promise<ContentProblem[]> {
  const checked = [...acts].flatMap((entry) =>
    (entry.data as Entry<'decrees'>).attachments.map(async ({ file, sha256 }, index) => {
      const found = findUpload(contentFolder, file);
      const actual =
        found &&
        createHash('sha256')
          .update(await readFile(found))
          .digest('hex');
      if (actual === sha256) return [];
      const steps = ['attachments', index, actual ? 'sha256' : 'file'];
      return [
        {
          file: entry.file,
          line: entry.lineOf(steps),
          field: `${fieldLabel(collections.decrees.schema, steps)} (${steps.join('.')})`,
          message: actual
            ? contentMessages.wrongFingerprint(file, actual)
            : contentMessages.missingFile(file),
        },
      ];
    }),
  );
  return (await Promise.all(checked)).flat();
}
