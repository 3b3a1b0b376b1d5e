import { z } from 'astro/zod';

/** What Decap sends with each action, as decap-cms-backend-proxy 3.5.3 does; `branch` is ours to choose. */

const name = z.string().min(1).max(200);
const path = z.string().min(1).max(400);
const text = z.string().max(5_000_000);
const objectId = z.string().regex(/^[0-9a-f]{40,64}$/);
const options = z.object({ commitMessage: z.string().max(500).default('') });

export const noParams = z.object({});
export const folderParams = z.object({ folder: path, depth: z.number().optional() });
export const filesParams = z.object({
  files: z.array(z.object({ path, label: z.string().optional() })).max(100),
});
export const pathParams = z.object({ path });
/** An entry's draft: Decap asks by `id` or by the two parts of it. */
export const draftParams = z.union([
  z.object({ id: name }),
  z.object({ collection: name, slug: name, id: z.undefined().optional() }),
]);
export const draftFileParams = z.object({ collection: name, slug: name, path });
export const statusParams = z.object({
  collection: name,
  slug: name,
  newStatus: name,
  note: z.string().trim().max(4000).optional(),
  /** The commit that the reviewer read. */
  seen: objectId.optional(),
});
export const publishParams = z.object({ collection: name, slug: name });

const asset = z.object({ path, content: z.base64(), encoding: z.literal('base64') });

export const entryParams = z.object({
  dataFiles: z
    .array(z.object({ slug: z.string(), path, raw: text, newPath: path.optional() }))
    .length(1),
  assets: z.array(asset).max(50).default([]),
  options: options.extend({
    collectionName: z.string().optional(),
    newEntry: z.boolean().optional(),
    unpublished: z.boolean().optional(),
    /** The blob that the editor read; null for a new entry. */
    base: objectId.nullable().optional(),
    /** The blob of the published entry that the text takes into account. */
    resolves: objectId.optional(),
  }),
});

export const mediaFolderParams = z.object({ mediaFolder: path });
export const mediaParams = z.object({ asset, options: options.optional() });
export const deleteParams = z.object({ path });
export const deleteManyParams = z.object({ paths: z.array(path).min(1).max(200) });

export const noteParams = publishParams.extend({ noteId: name });
export const newNoteParams = publishParams.extend({
  note: z.object({ content: z.string().trim().min(1).max(4000) }),
});
export const noteChangeParams = noteParams.extend({
  updates: z.object({
    content: z.string().trim().min(1).max(4000).optional(),
    resolved: z.boolean().optional(),
  }),
});
