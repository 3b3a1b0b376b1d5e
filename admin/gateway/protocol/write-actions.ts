import type { z } from 'astro/zod';
import type { Actor } from '../accounts/actor.ts';
import { refusal } from '../accounts/rights.ts';
import type { Gateway } from '../gateway.ts';
import { removeLocally, saveLocally } from '../local/save-locally.ts';
import { Refusal } from '../refusal.ts';
import { checkUploadPath, isUpload, readEntryPath } from '../repository/paths.ts';
import { commitPublished } from '../workflow/commit-published.ts';
import type { EntrySave } from '../workflow/entry-save.ts';
import { workflowMessages as messages } from '../workflow/messages.ts';
import { draftRemoval } from '../workflow/remove-entry.ts';
import { saveDraft } from '../workflow/save-draft.ts';
import { action } from './action.ts';
import { deleteManyParams, deleteParams, entryParams, mediaParams } from './params.ts';
import { readMedia } from './read-actions.ts';

/** The actions that write entries and uploads. */
export const writeActions = {
  persistEntry: action(entryParams, async (gateway, params, actor) => {
    const save = gateway.mode === 'office' ? saveDraft : saveLocally;
    return { message: 'saved', ...(await save(gateway, actor, readSave(params))) };
  }),

  persistMedia: action(mediaParams, async (gateway, { asset }, actor) => {
    const path = checkUploadPath(asset.path);
    refuse(refusal(actor, 'upload'));
    const bytes = Buffer.from(asset.content, 'base64');
    const content = (await gateway.cleanUpload?.(path, bytes)) ?? bytes;
    const commit = await commitPublished(gateway, async () => ({
      ...{ changes: [{ path, content }], message: `Upload ${path}\n`, author: actor },
    }));
    const file = await gateway.repository.findFile(commit, path);
    if (!file) throw new Refusal(404, messages.noFile());
    return readMedia(gateway, file);
  }),

  deleteFile: action(deleteParams, async (gateway, { path }, actor) => {
    await remove(gateway, actor, path);
    return { message: 'deleted' };
  }),

  deleteFiles: action(deleteManyParams, async (gateway, { paths }, actor) => {
    // None goes where one of them may not.
    for (const path of paths)
      if (isUpload(path)) checkUploadPath(path);
      else readEntryPath(path);
    for (const path of paths) await remove(gateway, actor, path);
    return { message: 'deleted' };
  }),
};

function readSave({ dataFiles, assets, options }: z.output<typeof entryParams>): EntrySave {
  const [{ path, newPath, raw }] = dataFiles as [(typeof dataFiles)[number]];
  const file = readEntryPath(path);
  const { collectionName = file.collection, newEntry = false, base } = options;
  if (collectionName !== file.collection) throw new Refusal(422, messages.otherCollection());
  return {
    file,
    newFile: newPath === undefined || newPath === path ? undefined : readEntryPath(newPath),
    text: raw,
    uploads: assets.map(({ path, content }) => ({ path, bytes: Buffer.from(content, 'base64') })),
    base: newEntry && base === undefined ? null : base,
    resolves: options.resolves,
    isOfDraft: options.unpublished ?? false,
    subject: `${newEntry ? 'Create' : 'Update'} ${file.collection}/${file.slug}`,
  };
}

async function remove(gateway: Gateway, actor: Actor, path: string): Promise<void> {
  if (isUpload(path)) return removeUpload(gateway, actor, checkUploadPath(path));
  const removeEntry = gateway.mode === 'office' ? draftRemoval : removeLocally;
  return removeEntry(gateway, actor, readEntryPath(path));
}

async function removeUpload(gateway: Gateway, actor: Actor, path: string): Promise<void> {
  refuse(refusal(actor, 'delete'));
  await commitPublished(gateway, async (head) => {
    if (!(await gateway.repository.findFile(head, path))) throw new Refusal(404, messages.noFile());
    return {
      ...{ changes: [{ path, content: null }], message: `Remove ${path}\n`, author: actor },
    };
  });
}

function refuse(reason: string | undefined): void {
  if (reason !== undefined) throw new Refusal(403, reason);
}
