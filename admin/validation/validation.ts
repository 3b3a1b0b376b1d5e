import { checkEntry, findProblems, EntryRefused, type Problem } from '../check/check-entry.ts';
import { findOpenEntry, onEntryChange, type OpenEntry } from '../editor/open-entry.ts';
import { createSignal } from '../editor/signal.ts';
import { unreadable, type FormData } from '../format/entry-file.ts';
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
  const neighbours = neighboursOf(entry.collection, entry.id);
  const named = entry.id === undefined ? values : { ...values, id: entry.id };
  await settleNeighbours(() => findProblems(entry.collection, named, neighbours));
  try {
    return checkEntry(entry.collection, named, entry.id === undefined, neighbours);
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
  void settleNeighbours(() => problemsOf(entry)).then((asked) => {
    if (asked && findOpenEntry()?.key === entry.key) check();
  });
}

function problemsOf({ collection, id, values }: OpenEntry): Problem[] {
  const named = id === undefined ? values : { ...values, id };
  return findProblems(collection, named, neighboursOf(collection, id));
}
