import { stat } from 'node:fs/promises';
import path from 'node:path';
import {
  compareFiles,
  filesIn,
  readContent,
  type Content,
  type ContentFiles,
} from '#data/read-content.ts';
import { readEntry } from '#data/read-entry.ts';
import { actId, parseActId } from '#domain/decree/identifier.ts';
import { collections, type Entry } from '#schema/collections.ts';
import type { Draft } from '../draft.ts';

/**
 * Reads a content folder with a draft over it. Files are parsed again only when they change.
 * @throws ContentError with every problem of every file; `fileOf` names the draft's own.
 */
export function contentWithDraft(folder: string) {
  const files = parsedOnce(folder);
  return {
    read: (draft: Draft, file: string): Promise<Content> =>
      readContent(folder, overlay(files, draft, file)),
    /** The path of the draft's file in the content folder, and its id. */
    async fileOf(draft: Draft): Promise<{ file: string; id: string }> {
      const { collection } = draft;
      if (collection === 'site') return { file: 'site.yaml', id: 'site' };
      const id = draft.id || idOf(draft);
      const name = `${id}.${collections[collection].extension}`;
      const stored = (await files.list(collection)).find((file) => path.basename(file) === name);
      const year = collection === 'decrees' ? String(parseActId(id)?.year ?? '') : '';
      return { file: stored ?? path.join(collection, year, name), id };
    },
  };
}

/** A new act is named by its type, year and number, which its text may have; another entry is not named yet. */
function idOf({ collection, text }: Draft): string {
  if (collection !== 'decrees') return 'draft';
  const { extension, schema } = collections.decrees;
  const read = readEntry(Buffer.from(text), extension, schema);
  return Array.isArray(read) ? 'draft' : actId(read.data as Entry<'decrees'>);
}

function overlay(files: ContentFiles, { collection, text }: Draft, own: string): ContentFiles {
  return {
    async list(name) {
      const stored = await files.list(name);
      return name !== collection || stored.includes(own)
        ? stored
        : [...stored, own].sort(compareFiles);
    },
    read: async (file, ...kind) =>
      file === own ? readEntry(Buffer.from(text), ...kind) : files.read(file, ...kind),
  };
}

function parsedOnce(folder: string): ContentFiles {
  const disk = filesIn(folder);
  const parsed = new Map<string, { stamp: string; entry: ReturnType<ContentFiles['read']> }>();
  return {
    list: disk.list,
    async read(file, ...kind) {
      const { mtimeMs, size } = await stat(path.join(folder, file));
      const stamp = `${mtimeMs} ${size}`;
      const known = parsed.get(file);
      if (known?.stamp === stamp) return known.entry;
      const entry = disk.read(file, ...kind);
      parsed.set(file, { stamp, entry });
      return entry;
    },
  };
}
