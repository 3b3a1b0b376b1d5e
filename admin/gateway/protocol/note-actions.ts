import { addNote, changeNote, readNotes } from '../workflow/notes.ts';
import { action } from './action.ts';
import { readDraftName } from './names.ts';
import { newNoteParams, noteChangeParams, noteParams, publishParams } from './params.ts';

/** The notes that editors leave each other on a draft. */
export const noteActions = {
  getNotes: action(publishParams, async (gateway, params) => ({
    notes: gateway.mode === 'office' ? await readNotes(gateway, readDraftName(params)) : [],
  })),

  addNote: action(newNoteParams, async (gateway, { note, ...params }, actor) => ({
    note: await addNote(gateway, actor, readDraftName(params), note.content),
  })),

  updateNote: action(noteChangeParams, async (gateway, params, actor) => {
    const { content, resolved } = params.updates;
    const note = await changeNote(gateway, actor, readDraftName(params), {
      id: params.noteId,
      onlyOwn: content !== undefined,
      change: (old) => ({
        ...old,
        ...(content !== undefined && { content }),
        ...(resolved !== undefined && { resolved }),
      }),
    });
    return { note };
  }),

  deleteNote: action(noteParams, async (gateway, params, actor) => {
    await changeNote(gateway, actor, readDraftName(params), {
      ...{ id: params.noteId, onlyOwn: true, change: () => undefined },
    });
    return { message: 'deleted' };
  }),

  toggleNoteResolution: action(noteParams, async (gateway, params, actor) => ({
    note: await changeNote(gateway, actor, readDraftName(params), {
      ...{ id: params.noteId, onlyOwn: false },
      change: (old) => ({ ...old, resolved: !old.resolved }),
    }),
  })),
};
