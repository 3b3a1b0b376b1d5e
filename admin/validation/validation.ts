import { checkEntry, findProblems, EntryRefused, type Problem } from '../check/check-entry.ts';
import { findOpenEntry, onEntryChange, type OpenEntry } from '../editor/open-entry.ts';
import { createSignal } from '../editor/signal.ts';
import { unreadable, type FormData } from '../format/entry-file.ts';
import { askAcross, problemsAcross } from './across.ts';
import { forgetNeighbours, neighboursOf, settleNeighbours } from './known-entries.ts';
import { shownProblems, type Attempt } from './shown-problems.ts';

/** How long an editor pauses before the entry is checked. */
const PAUSE = 300;

/** What is wrong with the open entry as far as it is told at its fields. */
export const fieldProblems = createSignal<readonly Problem[]>([]);

/** What has to be corrected before the entry can be saved; empty until a save was refused. */
export const refusedProblems = createSignal<readonly Problem[]>([]);

let attempt: (Attempt & { key: string }) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Checks the open entry whenever the editor pauses. */
export function watchEntry(): void {
  onEntryChange(() => {
    const key = findOpenEntry()?.key;
    if (key !== attempt?.key) {
      clearTimeout(timer);
      check();
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
}

/**
 * The values as they may be saved.
 * @throws Error in Arabic when they may not; the list of what to correct is then shown.
 */
export async function checkBeforeSave(
  entry: Pick<OpenEntry, 'collection' | 'id'>,
  values: FormData,
): Promise<FormData> {
  forgetNeighbours();
  const { collection } = entry;
  const id = idOf(entry);
  const neighbours = neighboursOf(collection, id);
  const named = withId(values, id);
  const key = findOpenEntry()?.key ?? '';
  await Promise.all([
    settleNeighbours(() => findProblems(collection, named, neighbours)),
    askAcross(key, collection, named),
  ]);
  try {
    const checked = checkEntry(collection, named, id === undefined, neighbours);
    const across = problemsAcross(key);
    if (across.length > 0) throw new EntryRefused(across);
    return checked;
  } catch (error) {
    if (!(error instanceof EntryRefused)) throw error;
    showProblems(error.problems);
    throw new Error('صحّح ما في القائمة، ثم احفظ.', { cause: error });
  }
}

/** Shows what a check found, here or on the server, at the fields and in a list. */
export function showProblems(problems: readonly Problem[]): void {
  if (attempt) attempt.isTried = true;
  fieldProblems.set(problems);
  refusedProblems.set([...problems]);
}

function check(): void {
  const entry = findOpenEntry();
  if (!entry || unreadable in entry.values) {
    attempt = undefined;
    fieldProblems.set([]);
    refusedProblems.set([]);
    return;
  }
  const problems = problemsOf(entry);
  if (attempt?.key !== entry.key)
    attempt = {
      key: entry.key,
      opened: { values: entry.values, problems },
      values: entry.values,
      problems,
      isTried: false,
    };
  attempt.values = entry.values;
  attempt.problems = problems;
  fieldProblems.set(shownProblems(attempt));
  if (!attempt.isTried) refusedProblems.set([]);
  else if (refusedProblems.get().length > 0) refusedProblems.set(problems);
  void askServer(entry);
}

/** What only the server knows comes later, and is told at once when it comes. */
async function askServer(entry: OpenEntry): Promise<void> {
  const { key, collection } = entry;
  const answers = await Promise.all([
    settleNeighbours(() => problemsOf(entry)),
    askAcross(key, collection, withId(entry.values, idOf(entry))),
  ]);
  if (answers.includes(true) && findOpenEntry()?.key === key) check();
}

function problemsOf(entry: OpenEntry): Problem[] {
  const { key, collection, values } = entry;
  const id = idOf(entry);
  const own = findProblems(collection, withId(values, id), neighboursOf(collection, id));
  return [...own, ...problemsAcross(key)];
}

/** Decap calls an entry by its path below the collection's folder: `2009/law-2009-4`. */
function idOf({ id }: Pick<OpenEntry, 'id'>): string | undefined {
  return id?.split('/').at(-1);
}

function withId(values: FormData, id: string | undefined): FormData {
  return id === undefined ? values : { ...values, id };
}
