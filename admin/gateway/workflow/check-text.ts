import { findFileFaults } from '#data/read-entry.ts';
import { findNearest } from '#domain/nearest.ts';
import { findProblems } from '../../check/check-entry.ts';
import {
  extensionOf,
  schemaOf,
  siteCollection,
  type DeskCollection,
} from '../../check/desk-collection.ts';
import type { Neighbours } from '../../check/neighbours.ts';
import { readEntryFile, type FormData } from '../../format/entry-file.ts';
import type { Actor } from '../accounts/actor.ts';
import { organisationsOf, refusal, type Action } from '../accounts/rights.ts';
import { Refusal } from '../refusal.ts';
import type { EntryFile } from '../repository/paths.ts';
import type { Draft } from './draft-store.ts';
import { workflowMessages as messages } from './messages.ts';
import { readKin, type KinReader } from './read-kin.ts';

/**
 * Refuses a text that the portal cannot be built with: unreadable, against its schema, with a broken reference, an id that
 * another entry has, or at odds with other entries. `drafts` are those that are on their way.
 * @throws Refusal 422
 */
export async function checkText(
  gateway: KinReader,
  file: EntryFile,
  text: string,
  drafts: readonly Draft[] = [],
): Promise<void> {
  const { index } = gateway;
  const read = readEntryFile(text, extensionOf(file.collection));
  if ('problem' in read)
    throw new Refusal(422, messages.unreadable(read.problem.line, read.problem.message));
  const [fault] = findFileFaults(text, extensionOf(file.collection));
  if (fault) throw new Refusal(422, messages.unreadable(fault.line, fault.message));
  const values = { ...read.data, id: file.id };
  const isOnItsWay = new Set(drafts.map(({ collection, id }) => `${collection}/${id}`));
  const neighbours: Neighbours = {
    has: (collection: DeskCollection, id: string) =>
      collection === siteCollection ||
      index.get(collection, id) !== undefined ||
      isOnItsWay.has(`${collection}/${id}`) ||
      (collection === file.collection && id === file.id),
    isTaken: (collection: DeskCollection, id: string) => {
      const other = collection === siteCollection ? undefined : index.get(collection, id);
      return other !== undefined && other.path !== file.path;
    },
    suggest: (collection, id) =>
      findNearest(
        id,
        index.by(collection, 'id').map((entry) => entry.id),
      ),
    kin: await readKin(gateway, file.collection, values, drafts),
  };
  const problems = findProblems(file.collection, values, neighbours);
  if (problems.length) throw new Refusal(422, messages.problems(problems.length), { problems });
}

/** Whether `checkText` would pass it. */
export async function isSound(gateway: KinReader, file: EntryFile, text: string): Promise<boolean> {
  try {
    await checkText(gateway, file, text);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** @throws Refusal 403 where the actor has no right to this on an entry with any of these texts. */
export function checkRights(
  actor: Actor,
  action: Action,
  { collection, id }: Pick<EntryFile, 'collection' | 'id'>,
  texts: readonly (string | undefined)[],
  editors?: readonly string[],
): void {
  const organisations = texts.flatMap((text) =>
    text === undefined ? [] : organisationsOf(collection, dataOf(collection, text), id),
  );
  const target = { collection, organisations: [...new Set(organisations)] };
  const reason = refusal(actor, action, { ...target, ...(editors && { editors }) });
  if (reason !== undefined) throw new Refusal(403, reason);
}

function dataOf(collection: DeskCollection, text: string): FormData {
  const read = readEntryFile(text, extensionOf(collection));
  if (!('data' in read)) return {};
  const fields = Object.fromEntries(Object.entries(read.data).filter(([key]) => key !== 'body'));
  const parsed = schemaOf(collection).safeParse(fields);
  return parsed.success ? { ...parsed.data } : fields;
}
