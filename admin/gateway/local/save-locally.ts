import type { Actor } from '../accounts/actor.ts';
import type { Gateway } from '../gateway.ts';
import type { EntryFile } from '../repository/paths.ts';
import { Refusal } from '../refusal.ts';
import { checkRights, checkText } from '../workflow/check-text.ts';
import { commitPublished } from '../workflow/commit-published.ts';
import { changesOf, checkRemoval, type EntrySave, type Saved } from '../workflow/entry-save.ts';
import { workflowMessages as messages } from '../workflow/messages.ts';
import { refuseTwin } from '../workflow/refuse-twin.ts';
import { settle } from '../workflow/settle.ts';

/** Saves an entry as a commit on the checked-out branch. @throws Refusal 403, 409 or 422 */
export async function saveLocally(gateway: Gateway, actor: Actor, save: EntrySave): Promise<Saved> {
  const { repository } = gateway;
  const { file, newFile, subject } = save;
  let text = save.text;
  const commit = await commitPublished(gateway, async (head) => {
    const held = (await repository.findFile(head, file.path))?.id;
    refuseTwin(gateway, file, save.base);
    if (newFile) refuseTwin(gateway, newFile, null);
    const base = save.base === undefined ? (held ?? null) : save.base;
    text = await settle(gateway, { file, commits: [head], base, mine: save.text, held });
    const before = held && (await repository.readText(held));
    checkRights(actor, 'write', file, [before, text]);
    if (newFile) checkRemoval(gateway, actor, file, before);
    await checkText(gateway, newFile ?? file, text);
    const changes = await changesOf(gateway, save, text);
    return { changes, message: `${subject}\n`, author: actor };
  });
  const id = (await repository.findFile(commit, (newFile ?? file).path))?.id ?? '';
  return { id, ...(text !== save.text && { merged: text }) };
}

/** Removes an entry with a commit. @throws Refusal 403, 404, 409 or 422 */
export async function removeLocally(
  gateway: Gateway,
  actor: Actor,
  file: EntryFile,
): Promise<void> {
  const { repository } = gateway;
  await commitPublished(gateway, async (head) => {
    const held = await repository.findFile(head, file.path);
    if (!held) throw new Refusal(404, messages.noEntry());
    checkRemoval(gateway, actor, file, await repository.readText(held.id));
    const message = `Remove ${file.collection}/${file.slug}\n`;
    return { changes: [{ path: file.path, content: null }], message, author: actor };
  });
}
