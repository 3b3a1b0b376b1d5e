import type { Actor } from '../accounts/actor.ts';
import { refusal } from '../accounts/rights.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { workflowMessages as messages } from '../workflow/messages.ts';
import type { ProtocolAction } from './action.ts';
import { draftActions } from './draft-actions.ts';
import { noteActions } from './note-actions.ts';
import { readActions } from './read-actions.ts';
import { writeActions } from './write-actions.ts';

const actions: Record<string, ProtocolAction> = {
  ...readActions,
  ...draftActions,
  ...noteActions,
  ...writeActions,
};

const ofWorkflow = new Set([
  'deleteUnpublishedEntry',
  'updateUnpublishedEntryStatus',
  'publishUnpublishedEntry',
  ...Object.keys(noteActions).filter((name) => name !== 'getNotes'),
]);

/**
 * Does one action of Decap's proxy protocol for an actor, and resolves to what Decap is answered.
 * @throws Refusal
 */
export async function handleAction(
  gateway: Gateway,
  actor: Actor,
  name: string,
  params: unknown,
): Promise<unknown> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new Refusal(422, `لا يعرف المكتب هذا الطلب: ${name.slice(0, 50)}`);
  const parsed = action.params.safeParse(params ?? {});
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new Refusal(422, `طلب ناقص أو غير مفهوم: ${name} ${place}. حدّث الصفحة وأعد المحاولة.`);
  }
  const reason = refusal(actor, 'read');
  if (reason !== undefined) throw new Refusal(403, reason);
  if (gateway.mode === 'local' && ofWorkflow.has(name))
    throw new Refusal(422, messages.noWorkflow());
  return action.run(gateway, actor, parsed.data);
}
