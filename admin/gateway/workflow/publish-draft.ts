import { localTime } from '#domain/clock.ts';
import type { Actor } from '../accounts/actor.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { draftText } from './change-status.ts';
import { checkRights, checkText } from './check-text.ts';
import { draftStore, type Draft, type DraftName } from './draft-store.ts';
import { checkRemoval } from './entry-save.ts';
import { workflowMessages as messages } from './messages.ts';
import { tryAgain } from './try-again.ts';

/**
 * Publishes an approved draft: a merge by its editor, which names who reviewed it. Resolves to the commit.
 * @throws Refusal 403, 404, 409 where the published entry has changed in the same lines, 422
 */
export async function publishDraft(
  gateway: Gateway,
  actor: Actor,
  name: DraftName,
): Promise<string> {
  const { repository } = gateway;
  const commit = await repository.enqueue(() => tryAgain(() => tryPublish(gateway, actor, name)));
  await gateway.moved(commit);
  return commit;
}

async function tryPublish(gateway: Gateway, actor: Actor, name: DraftName) {
  const { repository, branch, committer } = gateway;
  const store = draftStore(repository, branch);
  const [head, draft] = await Promise.all([gateway.head(), store.get(name)]);
  const { record, tip } = draft;
  const published = await publishedText(gateway, head, draft);
  const text = await draftText(gateway, draft);
  const editors = record.editors.map(({ id }) => id);
  checkRights(actor, 'publish', name, [published, text], editors);
  if (record.status !== 'pending_publish') throw new Refusal(422, messages.notApproved());
  const author = record.editors.at(-1) ?? actor;
  const commit = await repository.merge({
    parents: [head, tip],
    message: wordMerge(draft, actor, text === undefined),
    author,
    committer,
  });
  if (!commit) throw await publishConflict(gateway, head, draft);
  await checkMerged(gateway, actor, commit, draft);
  const moves = [{ ref: branch, from: head, to: commit }, ...store.removal(draft)];
  return (await repository.moveRefs(moves)) ? commit : undefined;
}

/** Two changes that do not touch may still make one entry that breaks its schema. */
async function checkMerged(gateway: Gateway, actor: Actor, commit: string, draft: Draft) {
  const { repository } = gateway;
  const head = await gateway.head();
  const [old, merged] = await Promise.all(
    [head, commit].map((at) => repository.findFile(at, draft.file.path)),
  );
  if (merged) await checkText(gateway, draft.file, (await repository.readText(merged.id)) ?? '');
  else checkRemoval(gateway, actor, draft.file, old && (await repository.readText(old.id)));
}

function wordMerge({ collection, file, record }: Draft, actor: Actor, isRemoval: boolean): string {
  const subject = `${isRemoval ? 'Remove' : 'Publish'} ${collection}/${file.slug}`;
  const reviewers = [record.reviewer, actor].filter((person) => person !== undefined);
  const unique = reviewers.filter(
    ({ id }, at) => reviewers.findIndex((one) => one.id === id) === at,
  );
  const trailers = unique.map(
    ({ name, email }) => `Reviewed-by: ${oneLine(name)} <${oneLine(email)}>`,
  );
  return `${subject}\n\n${trailers.join('\n')}\n`;
}

async function publishConflict(gateway: Gateway, head: string, draft: Draft): Promise<Refusal> {
  const { repository } = gateway;
  const { path } = draft.file;
  const read = async (commit: string | undefined) => {
    const found = commit && (await repository.findFile(commit, path));
    return found ? { id: found.id, text: (await repository.readText(found.id)) ?? '' } : undefined;
  };
  const [base, theirs] = await Promise.all([
    read(await repository.mergeBase(head, draft.tip)),
    read(head),
  ]);
  const [latest] = await repository.history(head, path);
  const conflict = {
    base: base?.text ?? '',
    mine: (await draftText(gateway, draft)) ?? '',
    theirs: theirs?.text ?? '',
    id: theirs?.id ?? null,
    path,
    author: latest?.author ?? '',
    day: latest?.day ?? localTime(gateway.now()).day,
  };
  return new Refusal(409, messages.publishedChanged(), { conflict });
}

async function publishedText({ repository }: Gateway, head: string, { file }: Draft) {
  const found = await repository.findFile(head, file.path);
  return found && repository.readText(found.id);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}<>]+/gu, ' ').trim();
}
