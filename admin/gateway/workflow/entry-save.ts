import type { Actor } from '../accounts/actor.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal } from '../refusal.ts';
import { checkUploadPath, type EntryFile } from '../repository/paths.ts';
import type { Change } from '../repository/repository.ts';
import { checkRights } from './check-text.ts';
import { workflowMessages as messages } from './messages.ts';

/** What an editor saves of one entry. */
export interface EntrySave {
  file: EntryFile;
  /** Where the entry moves to. */
  newFile?: EntryFile | undefined;
  text: string;
  uploads: readonly { path: string; bytes: Uint8Array }[];
  /** The blob that the editor read; null for a new entry, undefined where the desk does not say. */
  base: string | null | undefined;
  /** The blob of the published entry that the text takes into account, after a conflict with it. */
  resolves?: string | undefined;
  /** Whether the editor read the draft, as far as the desk says. */
  isOfDraft: boolean;
  subject: string;
}

export interface Saved {
  /** The blob of the entry: the base of the next save. */
  id: string;
  /** The text, where it is not the editor's own: the changes of another are in it. */
  merged?: string;
}

/** The files of a save, each upload passed and cleaned. */
export async function changesOf(
  { cleanUpload }: Gateway,
  { file, newFile, uploads }: EntrySave,
  text: string,
): Promise<Change[]> {
  const cleaned = uploads.map(async ({ path, bytes }) => ({
    path: checkUploadPath(path),
    content: cleanUpload ? await cleanUpload(path, bytes) : bytes,
  }));
  const entry: Change[] = newFile
    ? [
        { path: file.path, content: null },
        { path: newFile.path, content: text },
      ]
    : [{ path: file.path, content: text }];
  return [...entry, ...(await Promise.all(cleaned))];
}

/**
 * Refuses to take an entry from its address, by removing or renaming it, while others point there.
 * @throws Refusal 403 for those who may not delete, 422 while it is referred to
 */
export function checkRemoval(
  { index }: Gateway,
  actor: Actor,
  file: EntryFile,
  text: string | undefined,
): void {
  checkRights(actor, 'delete', file, [text]);
  if (file.collection === 'site') throw new Refusal(403, messages.siteStays());
  const titles = index.referrersOf(file.collection, file.id).map(({ title }) => title);
  if (titles.length)
    throw new Refusal(422, messages.referred(titles.slice(0, 5), titles.length - 5));
}
