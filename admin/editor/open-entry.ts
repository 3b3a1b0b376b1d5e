import { loadLocalBackup, localBackupRetrieved } from 'decap-cms-core/dist/esm/actions/entries.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { DeskCollection } from '../check/desk-collection.ts';
import type { FormData } from '../format/entry-file.ts';

/** The entry whose form is open. */
export interface OpenEntry {
  /** Another one each time that a form is filled. */
  key: string;
  collection: DeskCollection;
  /** Absent while the entry is new. */
  id: string | undefined;
  /** Its file in the repository; empty while the entry is new. */
  path: string;
  /** Whether it holds what the server does not. */
  hasChanged: boolean;
  values: FormData;
  /** The text of its file as it was opened: of the draft's branch, where there is one. */
  raw: string;
}

/** The entry in the editor, or undefined where none is open or it is still loading. */
export function findOpenEntry(): OpenEntry | undefined {
  const draft = draftOf();
  const entry = draft?.get('entry') as Shown | undefined;
  const data = entry?.get('data') as { toJS(): FormData } | undefined;
  if (!draft || !entry?.get('collection') || !data || entry.get('partial')) return undefined;
  const isNew = entry.get('newRecord') === true;
  return {
    key: String(draft.get('key')),
    collection: entry.get('collection') as DeskCollection,
    id: isNew ? undefined : String(entry.get('slug')),
    path: String(entry.get('path') ?? ''),
    hasChanged: draft.get('hasChanged') === true,
    // Many values take long to copy, and not everyone who asks wants them.
    get values() {
      return data.toJS();
    },
    raw: String(entry.get('raw') ?? ''),
  };
}

/** Calls back when the form's values or the entry itself have become others, at most once a turn of the page. */
export function onEntryChange(listener: () => void): () => void {
  let seen: unknown[] = [];
  return store.subscribe(() => {
    const draft = draftOf();
    const entry = draft?.get('entry') as Shown | undefined;
    const now = [draft?.get('key'), entry?.get('data'), draft?.get('hasChanged')];
    if (now.every((value, index) => value === seen[index])) return;
    seen = now;
    listener();
  });
}

/** Puts other values into the open form, unsaved, over the text of a file. */
export function fillForm(values: FormData, raw: string): void {
  const entry = draftOf()?.get('entry') as (Shown & { toJS(): object }) | undefined;
  if (!entry) return;
  // Decap asks whether to load a backup that it finds between the two.
  store.dispatch(localBackupRetrieved({ ...entry.toJS(), data: values, raw }));
  store.dispatch(loadLocalBackup());
}

/** Who is signed in, to tell the works of one from those of another; undefined before that. */
export function findUser(): string | undefined {
  const { user } = store.getState().auth;
  return user ? (user.login ?? user.name ?? '') : undefined;
}

/** Calls back whenever anything in Decap's state has become another. */
export function onDeskChange(listener: () => void): () => void {
  return store.subscribe(listener);
}

/** What the desk reads of Decap's state. */
export interface DecapState {
  auth: { user?: { login?: string; name?: string } | null };
  entryDraft?: Shown;
}

interface Shown {
  get(key: string): unknown;
}

function draftOf(): Shown | undefined {
  return store.getState().entryDraft;
}
