import type { Actor } from '../accounts/actor.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { uploadsFolder } from '../repository/paths.ts';
import type { Change } from '../repository/repository.ts';
import { checkRights, checkText, isSound } from './check-text.ts';
import { withEditor, type DraftRecord } from './draft.ts';
import { draftStore, editorTrailer, type Draft } from './draft-store.ts';
import { changesOf, checkRemoval, type EntrySave, type Saved } from './entry-save.ts';
import { workflowMessages as messages } from './messages.ts';
import { refuseTwin } from './refuse-twin.ts';
import { settle } from './settle.ts';
import { tryAgain } from './try-again.ts';

/**
 * Saves an entry as a draft: a commit on its branch. An approval of the text before ends with it.
 * @throws Refusal 403, 409 or 422
 */
export function saveDraft(gateway: Gateway, actor: Actor, save: EntrySave): Promise<Saved> {
  return gateway.repository.enqueue(() => tryAgain(() => trySave(gateway, actor, save)));
}

async function trySave(gateway: Gateway, actor: Actor, save: EntrySave) {
  const { repository, branch } = gateway;
  const { file, newFile, subject } = save;
  const store = draftStore(repository, branch);
  const [head, old] = await Promise.all([gateway.head(), store.find(file)]);
  if (newFile && newFile.collection !== file.collection)
    throw new Refusal(422, messages.otherCollection());
  const at = old?.tip ?? head;
  const [held, published] = await Promise.all(
    [at, head].map((commit) => repository.findFile(commit, file.path)),
  );
  refuseTwin(gateway, file, save.base);
  const base = await baseOf(gateway, save, old, held?.id);
  const commits: [string, string] = [at, head];
  const isResolved = save.resolves !== undefined && save.resolves === published?.id;
  const text = await settle(gateway, { file, commits, base, mine: save.text, held: held?.id });
  const before = await Promise.all([held, published].map((found) => textOf(gateway, found?.id)));
  checkRights(actor, 'write', file, [...before, text]);
  if (newFile && published) checkRemoval(gateway, actor, file, before[1]);
  if (newFile) refuseTwin(gateway, newFile, null);
  // An entry may name one that is on its way too; looking for those takes longest.
  if (!(await isSound(gateway, newFile ?? file, text)))
    await checkText(gateway, newFile ?? file, text, await store.list());
  const commit = await repository.commit({
    // What the text takes into account is no conflict any more.
    parents: isResolved ? [head, at] : [at],
    changes: [
      ...(isResolved && old ? await otherFilesOf(gateway, old) : []),
      ...(await changesOf(gateway, save, text)),
    ],
    message: `${subject}\n\n${editorTrailer}: ${actor.id}\n`,
    author: actor,
    committer: gateway.committer,
  });
  const path = newFile?.path ?? file.path;
  const record = recordOf(gateway, actor, { path, tip: commit, head, old, isResolved });
  if (!(await store.keep(file, record, old))) return undefined;
  const id = (await repository.findFile(commit, path))?.id ?? '';
  return { id, ...(text !== save.text && { merged: text }) };
}

/**
 * Decap does not say what the editor read. It is then the draft where there is one and Decap speaks of it, else what
 * was published when the draft began.
 */
async function baseOf(
  { repository }: Gateway,
  { base, file, isOfDraft }: EntrySave,
  old: Draft | undefined,
  held: string | undefined,
): Promise<string | null> {
  if (base !== undefined) return base;
  if (!old || isOfDraft) return held ?? null;
  return (await repository.findFile(old.record.from, file.path))?.id ?? null;
}

/** What a draft changed beside its entry: its uploads. */
async function otherFilesOf({ repository }: Gateway, { record, tip }: Draft): Promise<Change[]> {
  const changes = await repository.diff(record.from, tip, uploadsFolder);
  return changes.map(({ path, after }) => ({ path, content: after ? { blob: after } : null }));
}

interface NewRecord {
  path: string;
  tip: string;
  head: string;
  old: Draft | undefined;
  isResolved: boolean;
}

function recordOf(
  gateway: Gateway,
  actor: Actor,
  { path, tip, head, old, isResolved }: NewRecord,
): DraftRecord {
  const time = gateway.now().toISOString();
  const was = old?.record.status;
  return {
    path,
    tip,
    status: was === undefined || was === 'draft' ? 'draft' : 'pending_review',
    from: isResolved || !old ? head : old.record.from,
    editors: withEditor(old?.record.editors ?? [], actor),
    notes: old?.record.notes ?? [],
    createdAt: old?.record.createdAt ?? time,
    updatedAt: time,
  };
}

async function textOf({ repository }: Gateway, id: string | undefined) {
  return id === undefined ? undefined : repository.readText(id);
}
