import type { Actor } from '../accounts/actor.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import type { EntryFile } from '../repository/paths.ts';
import { draftText } from './change-status.ts';
import { checkRights } from './check-text.ts';
import { draftStore, editorTrailer, type DraftName } from './draft-store.ts';
import { checkRemoval } from './entry-save.ts';
import { workflowMessages as messages } from './messages.ts';
import { tryAgain } from './try-again.ts';

/**
 * Asks for the removal of a published entry: a draft without it, which another person approves and publishes.
 * @throws Refusal 403, 404, 409 where there is a draft of the entry, 422 where others refer to it
 */
export function draftRemoval(gateway: Gateway, actor: Actor, file: EntryFile): Promise<void> {
  const { repository, branch, committer, now } = gateway;
  const store = draftStore(repository, branch);
  async function attempt() {
    const head = await gateway.head();
    const found = await repository.findFile(head, file.path);
    if (!found) throw new Refusal(404, messages.noEntry());
    checkRemoval(gateway, actor, file, await repository.readText(found.id));
    if (await store.find(file)) throw new Refusal(409, messages.draftInTheWay());
    const tip = await repository.commit({
      parents: [head],
      changes: [{ path: file.path, content: null }],
      message: `Remove ${file.collection}/${file.slug}\n\n${editorTrailer}: ${actor.id}\n`,
      author: actor,
      committer,
    });
    const time = now().toISOString();
    const { id, name, email } = actor;
    const record = {
      ...{ path: file.path, status: 'pending_review' as const, tip, from: head, notes: [] },
      ...{ editors: [{ id, name, email }], createdAt: time, updatedAt: time },
    };
    return (await store.keep(file, record, undefined)) || undefined;
  }
  return repository.enqueue(() => tryAgain(attempt)).then(() => undefined);
}

/** Throws a draft away. What is published stays. */
export async function deleteDraft(gateway: Gateway, actor: Actor, name: DraftName): Promise<void> {
  const { repository, branch } = gateway;
  const store = draftStore(repository, branch);
  await repository.enqueue(() =>
    tryAgain(async () => {
      const draft = await store.get(name);
      checkRights(actor, 'write', name, [await draftText(gateway, draft)]);
      return (await repository.moveRefs(store.removal(draft))) || undefined;
    }),
  );
}
