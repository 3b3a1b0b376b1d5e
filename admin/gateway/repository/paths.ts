import { contentMessages } from '#domain/content-messages.ts';
import { collections } from '#schema/collections.ts';
import { isUploadName, uploadKindOf } from '#domain/untrusted/uploads.ts';
import { collectionNames, isEntryId, type CollectionName } from '#schema/field.ts';
import { siteCollection, type DeskCollection } from '../../check/desk-collection.ts';
import { Refusal } from '../refusal.ts';

/** A file of an entry, by all its names. */
export interface EntryFile {
  path: string;
  collection: DeskCollection;
  /** The file's name, which is unique in its collection. */
  id: string;
  /** Decap's name for it: the path below the collection's folder, without extension. */
  slug: string;
}

export const uploadsFolder = 'public/uploads';
export const sitePath = 'content/site.yaml';

/**
 * The entry at a path of the repository. This and `checkUploadPath` are the only gate between the paths that are sent
 * and the files of the repository.
 * @throws Refusal 403 outside of the collections, 422 for a name or an extension that the collection does not take.
 */
export function readEntryPath(path: string): EntryFile {
  if (path === sitePath)
    return { path, collection: siteCollection, id: siteCollection, slug: siteCollection };
  const [, folder = '', rest = ''] = /^content\/([a-z-]+)\/([^/].*)$/.exec(path) ?? [];
  const collection = collectionNames.find((name) => name === folder);
  const steps = rest.split('/');
  if (!collection || steps.some((step) => /^\.|[\\\p{C}]/u.test(step) || step === ''))
    throw closedPath(path);
  return entryInFolder(collection, path, rest);
}

/**
 * The folder of a collection.
 * @throws Refusal 403 for any other folder.
 */
export function readFolderPath(path: string): CollectionName {
  const collection = collectionNames.find((name) => path === `content/${name}`);
  if (!collection) throw closedPath(path);
  return collection;
}

/** Whether a path is meant to be an upload's; `checkUploadPath` says whether it may be. */
export function isUpload(path: string): boolean {
  return path.startsWith(`${uploadsFolder}/`);
}

/**
 * Passes the path of a file that editors may upload.
 * @throws Refusal 403 elsewhere, 422 for a name or a kind of file that is not taken.
 */
export function checkUploadPath(path: string): string {
  const [, name] = /^public\/uploads\/([^/\\\p{C}]+)$/u.exec(path) ?? [];
  if (name === undefined || name.startsWith('.')) throw closedPath(path);
  if (!isUploadName(name))
    throw new Refusal(
      422,
      `اسم الملف «${name}» غير مقبول. استعمل حروفاً لاتينية وأرقاماً وشرطات، مثل: law-2009-4.pdf`,
    );
  if (!uploadKindOf(name))
    throw new Refusal(422, `لا يُرفع هذا النوع من الملفات: ${name}. ارفع صورة أو ملف PDF.`);
  return path;
}

function entryInFolder(collection: CollectionName, path: string, rest: string): EntryFile {
  const { extension } = collections[collection];
  if (!rest.endsWith(`.${extension}`))
    throw new Refusal(422, `${path}: ${contentMessages.unexpectedFile(extension)}`);
  const slug = rest.slice(0, -extension.length - 1);
  const steps = slug.split('/');
  if (path.length > 200 || !steps.every(isEntryId))
    throw new Refusal(422, contentMessages.badFileName(rest));
  return { path, collection, id: steps.at(-1) ?? slug, slug };
}

function closedPath(path: string): Refusal {
  return new Refusal(403, `لا يفتح المكتب هذا المسار: ${path.slice(0, 200)}`);
}
