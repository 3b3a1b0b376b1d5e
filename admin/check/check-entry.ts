import { z } from 'astro/zod';
import { contentMessages, explainIssues, wordIssue } from '#domain/content-messages.ts';
import { actId } from '#domain/decree/identifier.ts';
import type { Entry } from '#schema/collections.ts';
import { entryId } from '#schema/field.ts';
import { fieldLabel, type Schema } from '#schema/walk.ts';
import { unreadable, type FormData } from '../format/entry-file.ts';
import { normalise } from '../format/values.ts';
import { checkAct } from './check-act.ts';
import { checkReferences } from './check-references.ts';
import { checkService } from './check-service.ts';
import { schemaOf, siteCollection, type DeskCollection } from './desk-collection.ts';
import { checkMessages } from './messages.ts';
import type { Neighbours } from './neighbours.ts';

/** One thing wrong in an entry, at a field of its form. */
export interface Problem {
  path: (string | number)[];
  /** The Arabic labels on the way to the field. */
  label: string;
  message: string;
}

/**
 * Everything wrong with an entry, at once and in Arabic: what its schema refuses, and, where its neighbours are given,
 * what no entry can know alone. `values.id` is the entry's own id, if it has one.
 */
export function findProblems(
  collection: DeskCollection,
  values: FormData,
  neighbours?: Neighbours,
): Problem[] {
  if (unreadable in values) return [{ path: [], label: '', message: checkMessages.unreadable() }];
  const schema = schemaOf(collection);
  const { id } = values;
  const data = dataOf(schema, values);
  const parsed = schema.safeParse(data, { error: wordIssue });
  const found = [
    ...(parsed.success ? [] : explainIssues(schema, parsed.error.issues)),
    ...(parsed.success ? rulesOf(collection, parsed.data, id, neighbours) : []),
    ...(neighbours ? checkReferences(schema, data, neighbours) : []),
    ...checkId(collection, id, neighbours),
  ];
  return found.map(({ path, message }) => {
    const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
    const isMissing = message === contentMessages.missing();
    const words = isMissing ? checkMessages.missing() : message;
    return { path: steps, label: labelOf(collection, steps), message: words };
  });
}

/** A save that was refused, with all that is wrong. Its message names every field at fault. */
export class EntryRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      problems.map(({ label, message }) => (label ? `${label}: ${message}` : message)).join(' • '),
    );
    this.problems = problems;
  }
}

/**
 * A form's values as they may be saved: in the form of the schema and with nothing empty; a new act gets the id of its
 * type, year and number.
 * @throws EntryRefused
 */
export function checkEntry(
  collection: DeskCollection,
  values: FormData,
  isNew: boolean,
  neighbours?: Neighbours,
): FormData {
  const { id, body } = values;
  const data = unreadable in values ? {} : dataOf(schemaOf(collection), values);
  const name = isNew && collection === 'decrees' ? idOfAct(data) : id;
  const problems = findProblems(collection, { ...values, id: name }, neighbours);
  if (isNew && !name && problems.length === 0)
    problems.push({ path: ['id'], label: idLabel, message: checkMessages.noId() });
  if (problems.length > 0) throw new EntryRefused(problems);
  return { ...data, ...(body ? { body } : {}), ...(isNew && { id: name }) };
}

/** What the schema speaks of: neither the id nor the body is in it. */
function dataOf(schema: Schema, values: FormData): FormData {
  const fields = { ...values };
  delete fields['id'];
  delete fields['body'];
  return (normalise(schema, fields) ?? {}) as FormData;
}

function rulesOf(
  collection: DeskCollection,
  data: object,
  id: unknown,
  neighbours: Neighbours | undefined,
): { path: PropertyKey[]; message: string }[] {
  if (collection === 'services') return checkService(data as Entry<'services'>);
  const ownId = typeof id === 'string' && id !== '' ? id : undefined;
  return collection === 'decrees' ? checkAct(data as Entry<'decrees'>, ownId, neighbours) : [];
}

/** Acts are compared by what they are, not only by their ids, which they get from it. */
function checkId(collection: DeskCollection, id: unknown, neighbours: Neighbours | undefined) {
  if (collection === 'decrees' || collection === siteCollection) return [];
  if (typeof id !== 'string' || id === '') return [];
  const [fault] = z.core.safeParse(entryId(), id).error?.issues ?? [];
  if (fault) return [{ path: ['id'], message: fault.message }];
  return neighbours?.isTaken(collection, id)
    ? [{ path: ['id'], message: checkMessages.takenId(id) }]
    : [];
}

function idOfAct(data: FormData): string | undefined {
  const parsed = schemaOf('decrees').safeParse(data);
  return parsed.success ? actId(parsed.data as Entry<'decrees'>) : undefined;
}

function labelOf(collection: DeskCollection, path: readonly PropertyKey[]): string {
  return path[0] === 'id' && collection !== siteCollection
    ? idLabel
    : fieldLabel(schemaOf(collection), path);
}

const idLabel = 'المعرّف';
