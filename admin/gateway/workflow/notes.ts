import { randomUUID } from 'node:crypto';
import type { Actor } from '../accounts/actor.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { changeRecord } from './change-status.ts';
import type { Note } from './draft.ts';
import { draftStore, type Draft, type DraftName } from './draft-store.ts';
import { workflowMessages as messages } from './messages.ts';

/** A note as it is kept: who wrote it and when is the gateway's to say. */
export function newNote(
  { now }: Pick<Gateway, 'now'>,
  actor: Actor,
  { file }: Pick<Draft, 'file'>,
  content: string,
): Note {
  return {
    id: randomUUID(),
    author: actor.name,
    authorId: actor.id,
    timestamp: now().toISOString(),
    content,
    resolved: false,
    entrySlug: file.slug,
  };
}

/** The notes on a draft; none where there is no draft. */
export async function readNotes(gateway: Gateway, name: DraftName): Promise<Note[]> {
  const draft = await draftStore(gateway.repository, gateway.branch).find(name);
  return draft?.record.notes ?? [];
}

export async function addNote(
  gateway: Gateway,
  actor: Actor,
  name: DraftName,
  content: string,
): Promise<Note> {
  let added: Note | undefined;
  await changeRecord(gateway, name, (draft) => {
    added = newNote(gateway, actor, draft, content);
    return { ...draft.record, notes: [...draft.record.notes, added] };
  });
  if (!added) throw new Refusal(404, messages.noDraft());
  return added;
}

/**
 * Changes a note, or removes it where `change` gives nothing.
 * @throws Refusal 404 where it is gone, 403 where `onlyOwn` and it is another's.
 */
export async function changeNote(
  gateway: Gateway,
  actor: Actor,
  name: DraftName,
  { id, onlyOwn, change }: NoteChange,
): Promise<Note | undefined> {
  let changed: Note | undefined;
  await changeRecord(gateway, name, ({ record }) => {
    const old = record.notes.find((note) => note.id === id);
    if (!old) throw new Refusal(404, messages.noNote());
    if (onlyOwn && old.authorId !== actor.id) throw new Refusal(403, messages.foreignNote());
    changed = change(old);
    const notes = record.notes.flatMap((note) => (note === old ? (changed ?? []) : note));
    return { ...record, notes };
  });
  return changed;
}

interface NoteChange {
  id: string;
  onlyOwn: boolean;
  change: (note: Note) => Note | undefined;
}
