import type { Actor } from '../accounts/actor.ts';
import { saveLocally } from '../local/save-locally.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import type { EntryFile } from '../repository/paths.ts';
import { checkRights } from './check-text.ts';
import { draftStore } from './draft-store.ts';
import type { Saved } from './entry-save.ts';
import { workflowMessages as messages } from './messages.ts';
import { saveDraft } from './save-draft.ts';

/** The text of an entry in a commit of the published branch. @throws Refusal 404 */
export async function readVersion(
  { repository, head }: Gateway,
  { path }: EntryFile,
  commit: string,
): Promise<string> {
  const isPublished =
    isCommitId.test(commit) && (await repository.isAncestor(commit, await head()));
  const found = isPublished ? await repository.findFile(commit, path) : undefined;
  const text = found && (await repository.readText(found.id));
  if (text === undefined) throw new Refusal(404, messages.noVersion());
  return text;
}

/**
 * Brings an earlier version back, as a draft to be reviewed or, on one person's machine, as a commit. It is checked
 * as any other text: what was right then may not be now.
 */
export async function restoreVersion(
  gateway: Gateway,
  actor: Actor,
  file: EntryFile,
  commit: string,
): Promise<Saved> {
  const text = await readVersion(gateway, file, commit);
  checkRights(actor, 'restore', file, [text]);
  const { repository, branch, mode } = gateway;
  if (mode === 'office' && (await draftStore(repository, branch).find(file)))
    throw new Refusal(409, messages.draftInTheWay());
  const held = await repository.findFile(await gateway.head(), file.path);
  const save = {
    ...{ file, text, uploads: [], base: held?.id ?? null, isOfDraft: false },
    subject: `Restore ${file.collection}/${file.slug} of ${commit.slice(0, 12)}`,
  };
  return mode === 'local' ? saveLocally(gateway, actor, save) : saveDraft(gateway, actor, save);
}

const isCommitId = /^[0-9a-f]{7,64}$/;
