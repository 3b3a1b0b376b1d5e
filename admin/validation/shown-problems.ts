import type { Problem } from '../check/check-entry.ts';
import { checkMessages } from '../check/messages.ts';
import { isEqual } from '../format/values.ts';

/** Of an entry in the editor: what it was when it was opened, what it is, and whether a save was tried. */
export interface Attempt {
  opened: { values: unknown; problems: readonly Problem[] };
  values: unknown;
  problems: readonly Problem[];
  isTried: boolean;
}

/**
 * The problems that are told at their fields. Until a save is tried these are the ones that the editor made: of fields
 * that were changed, and others that were not there before, but not that a field of a new item is still empty.
 */
export function shownProblems({ opened, values, problems, isTried }: Attempt): readonly Problem[] {
  if (isTried) return problems;
  return problems.filter(
    (problem) =>
      !isEqual(valueAt(opened.values, problem.path), valueAt(values, problem.path)) ||
      (problem.message !== checkMessages.missing() &&
        !opened.problems.some((one) => isEqual(one, problem))),
  );
}

function valueAt(value: unknown, path: Problem['path']): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  );
}
