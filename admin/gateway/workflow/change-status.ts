import type { Actor } from '../accounts/actor.ts';
import type { Action } from '../accounts/rights.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { checkRights, checkText } from './check-text.ts';
import { without, type DraftRecord, type DraftStatus } from './draft.ts';
import { draftStore, type Draft, type DraftName } from './draft-store.ts';
import { workflowMessages as messages } from './messages.ts';
import { newNote } from './notes.ts';
import { tryAgain } from './try-again.ts';

/**
 * Sends a draft on to review, approves it, or sends it back with a note. An editor may take back what nobody has
 * approved yet; every other step takes a reviewer who did not edit it. `seen` is the commit that they read.
 */
export function changeStatus(
  gateway: Gateway,
  actor: Actor,
  name: DraftName,
  status: DraftStatus,
  { note, seen }: { note?: string | undefined; seen?: string | undefined } = {},
): Promise<void> {
  return changeRecord(gateway, name, async (draft) => {
    const { record } = draft;
    if (seen !== undefined && seen !== draft.tip) throw new Refusal(409, messages.notSeen());
    const text = await draftText(gateway, draft);
    const editors = record.editors.map(({ id }) => id);
    checkRights(actor, actionOf(actor, record, status), name, [text], editors);
    if (text !== undefined && status !== 'draft') await checkText(gateway, draft.file, text);
    const { id, name: fullName, email } = actor;
    return {
      ...without(record, 'reviewer', 'schedule'),
      status,
      ...(status === 'pending_publish' && { reviewer: { id, name: fullName, email } }),
      notes: note ? [...record.notes, newNote(gateway, actor, draft, note)] : record.notes,
    };
  });
}

/** Replaces what is known of a draft, as often as it takes for nobody to have been faster. */
export async function changeRecord(
  gateway: Gateway,
  name: DraftName,
  change: (draft: Draft) => Promise<DraftRecord> | DraftRecord,
): Promise<void> {
  const { repository, branch, now } = gateway;
  const store = draftStore(repository, branch);
  await repository.enqueue(() =>
    tryAgain(async () => {
      await gateway.head();
      const draft = await store.get(name);
      const record = { ...(await change(draft)), updatedAt: now().toISOString() };
      return (await store.keep(name, record, draft)) || undefined;
    }),
  );
}

/** The text of a draft; undefined where it removes the entry. */
export async function draftText(
  { repository }: Gateway,
  { tip, file }: Draft,
): Promise<string | undefined> {
  const found = await repository.findFile(tip, file.path);
  return found && repository.readText(found.id);
}

/** @throws Refusal 422 where the status is none of Decap's. */
export function readStatus(status: string): DraftStatus {
  if (status === 'draft' || status === 'pending_review' || status === 'pending_publish')
    return status;
  throw new Refusal(422, `حالة المسودة غير معروفة: ${status}`);
}

function actionOf(actor: Actor, record: DraftRecord, to: DraftStatus): Action {
  if (record.status === 'draft' && to === 'pending_review') return 'submit';
  const isOwn = record.editors.some(({ id }) => id === actor.id);
  return to !== 'pending_publish' && isOwn ? 'write' : 'review';
}
