import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { checkUploadPath, uploadsFolder } from '../repository/paths.ts';
import { changeStatus, readStatus } from '../workflow/change-status.ts';
import { draftStore, type Draft, type DraftName } from '../workflow/draft-store.ts';
import { workflowMessages as messages } from '../workflow/messages.ts';
import { publishDraft } from '../workflow/publish-draft.ts';
import { deleteDraft } from '../workflow/remove-entry.ts';
import { action } from './action.ts';
import { readDraftName } from './names.ts';
import { draftFileParams, draftParams, noParams, publishParams, statusParams } from './params.ts';
import { readMedia } from './read-actions.ts';

/** The actions on drafts: reading them, and what carries them from one status to the next. */
export const draftActions = {
  unpublishedEntries: action(noParams, async (gateway) => {
    const drafts = await storeOf(gateway).list();
    return drafts.map(({ collection, file }) => `${collection}/${file.slug}`);
  }),

  unpublishedEntry: action(draftParams, async (gateway, params) => {
    const draft = await storeOf(gateway).get(readDraftName(params));
    const { collection, file, tip, record } = draft;
    const { status, updatedAt, editors, reviewer, schedule } = record;
    return {
      ...{ collection, slug: file.slug, status, updatedAt, tip },
      pullRequestAuthor: editors.at(-1)?.name,
      diffs: await diffsOf(gateway, draft),
      editors: editors.map(({ id, name }) => ({ id, name })),
      ...(reviewer && { reviewer: reviewer.name }),
      ...(schedule && { schedule: schedule.at }),
    };
  }),

  unpublishedEntryDataFile: action(draftFileParams, async (gateway, params) => {
    const draft = await storeOf(gateway).get(readDraftName(params));
    const { repository } = gateway;
    if (params.path !== draft.file.path) throw new Refusal(404, messages.noFile());
    const held = await repository.findFile(draft.tip, params.path);
    // A draft that removes its entry shows what it removes.
    const shown = held ?? (await repository.findFile(draft.record.from, params.path));
    if (!shown) throw new Refusal(404, messages.noFile());
    return { data: await repository.readText(shown.id), id: shown.id };
  }),

  unpublishedEntryMediaFile: action(draftFileParams, async (gateway, params) => {
    const draft = await storeOf(gateway).get(readDraftName(params));
    const found = await gateway.repository.findFile(draft.tip, checkUploadPath(params.path));
    if (!found) throw new Refusal(404, messages.noFile());
    return readMedia(gateway, found);
  }),

  deleteUnpublishedEntry: action(publishParams, async (gateway, params, actor) => {
    await deleteDraft(gateway, actor, readDraftName(params));
    return { message: 'deleted' };
  }),

  updateUnpublishedEntryStatus: action(
    statusParams,
    async (gateway, { newStatus, note, seen, ...params }, actor) => {
      const status = readStatus(newStatus);
      await changeStatus(gateway, actor, readDraftName(params), status, { note, seen });
      return { message: 'updated' };
    },
  ),

  publishUnpublishedEntry: action(publishParams, async (gateway, params, actor) => ({
    message: 'published',
    commit: await publishDraft(gateway, actor, readDraftName(params)),
  })),

  // There is no other site to show a draft on than the desk's own preview.
  getDeployPreview: action(publishParams, async () => null),

  getPRMetadata: action(publishParams, async (gateway, params) => {
    const draft = await findDraft(gateway, readDraftName(params));
    return {
      metadata: draft && {
        id: draft.tip,
        url: '',
        author: draft.record.editors[0]?.name ?? '',
        createdAt: draft.record.createdAt,
      },
    };
  }),
};

function storeOf({ repository, branch, mode }: Gateway) {
  const store = draftStore(repository, branch);
  // Branches of one's own repository are one's own business, whatever their names.
  return mode === 'office' ? store : { ...store, list: async () => [], get: noDraft };
}

async function noDraft(): Promise<never> {
  throw new Refusal(404, messages.noDraft());
}

async function findDraft(gateway: Gateway, name: DraftName): Promise<Draft | null> {
  if (gateway.mode === 'local') return null;
  return (await draftStore(gateway.repository, gateway.branch).find(name)) ?? null;
}

async function diffsOf({ repository }: Gateway, { record, tip }: Draft) {
  const folders = ['content', uploadsFolder];
  const found = folders.map((folder) => repository.diff(record.from, tip, folder));
  return (await Promise.all(found)).flat().map(({ path, before, after }) => ({
    id: after ?? before,
    path,
    newFile: before === undefined,
    status: before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified',
  }));
}
