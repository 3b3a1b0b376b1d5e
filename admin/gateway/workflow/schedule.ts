import { momentOf } from '#domain/clock.ts';
import { readPartialDate } from '#schema/partial-date.ts';
import type { Actor } from '../accounts/actor.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { changeRecord, draftText } from './change-status.ts';
import { checkRights } from './check-text.ts';
import { without } from './draft.ts';
import { draftStore, type Draft, type DraftName } from './draft-store.ts';
import { workflowMessages as messages } from './messages.ts';
import { newNote } from './notes.ts';
import { publishDraft } from './publish-draft.ts';

/**
 * Has an approved draft published at a time of Damascus, `2026-03-01T08:30`; null takes it back.
 * @throws Refusal 403, 404, 422
 */
export async function scheduleDraft(
  gateway: Gateway,
  actor: Actor,
  name: DraftName,
  at: string | null,
): Promise<void> {
  if (at !== null && readMoment(at) <= gateway.now()) throw new Refusal(422, messages.pastTime());
  await changeRecord(gateway, name, async (draft) => {
    const record = without(draft.record, 'schedule');
    const editors = record.editors.map(({ id }) => id);
    checkRights(actor, 'schedule', name, [await draftText(gateway, draft)], editors);
    if (record.status !== 'pending_publish') throw new Refusal(422, messages.notApproved());
    return at === null ? record : { ...record, schedule: { at, by: actor.id } };
  });
}

/**
 * Publishes what is due, in the name of whoever scheduled it and with the rights that they have by now. What cannot be
 * published loses its time and gets a note that says why. Resolves to the names of those published.
 */
export async function publishDue(gateway: Gateway): Promise<string[]> {
  const { repository, branch, now } = gateway;
  const due = (await draftStore(repository, branch).list()).filter(
    ({ record }) => record.schedule && readMoment(record.schedule.at) <= now(),
  );
  const published: string[] = [];
  for (const draft of due) if (await publishOne(gateway, draft)) published.push(draft.file.path);
  return published;
}

/** Looks for what is due at once, for a gateway that was down at the time, and then again and again. */
export function startSchedule(gateway: Gateway, report: (error: unknown) => void, every = 15_000) {
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    running = running.then(() => publishDue(gateway)).catch(report);
  };
  look();
  const timer = setInterval(look, every);
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}

async function publishOne(gateway: Gateway, draft: Draft): Promise<boolean> {
  const { audit, findActor } = gateway;
  const by = draft.record.schedule?.by ?? '';
  const target = `${draft.collection}/${draft.id}`;
  try {
    const actor = await findActor?.(by);
    if (!actor) throw new Refusal(403, messages.lostRights());
    await publishDraft(gateway, actor, draft);
    await audit?.append({ actor: by, action: 'schedule.publish', target, outcome: 'done' });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await giveUp(gateway, draft, error.message);
    const detail = error.message;
    await audit?.append({
      actor: by,
      action: 'schedule.publish',
      target,
      outcome: 'refused',
      detail,
    });
    return false;
  }
}

async function giveUp(gateway: Gateway, draft: Draft, reason: string): Promise<void> {
  await changeRecord(gateway, draft, ({ record, file }) => {
    const note = newNote(gateway, portal, { file }, messages.scheduleFailed(reason));
    return { ...without(record, 'schedule'), notes: [...record.notes, note] };
  });
}

/** `'2026-03-01T08:30'`, in Damascus. @throws Refusal 422 */
function readMoment(at: string): Date {
  const [, day = '', hours, minutes] =
    /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)$/.exec(at) ?? [];
  if (!readPartialDate(day)) throw new Refusal(422, messages.unknownTime());
  return momentOf(day, Number(hours) * 60 + Number(minutes));
}

const portal: Actor = {
  ...{ id: 'gateway', name: 'البوابة', email: '', role: 'author' },
  ...{ organisations: [], collections: [] },
};
