import { contentMessages } from '#domain/content-messages.ts';
import { actId } from '#domain/decree/identifier.ts';
import {
  areSignedApart,
  checkRelations,
  identityOf,
  isIdOf,
  type ActProblem,
} from '#domain/decree/lint.ts';
import type { Decree } from '#schema/decree.ts';
import { schemaOf } from './desk-collection.ts';
import { checkMessages } from './messages.ts';
import type { Neighbours } from './neighbours.ts';

/** What is wrong with an act beside its fields: another that is the same act, an id of another, impossible relations. */
export function checkAct(
  act: Decree,
  id: string | undefined,
  neighbours?: Neighbours,
): ActProblem[] {
  const expected = actId(act);
  if (id !== undefined && !isIdOf(id, act))
    return [{ path: ['number'], message: checkMessages.otherAct(id, expected) }];
  return [
    ...(neighbours && isTwin(act, id ?? expected, neighbours)
      ? [{ path: ['number'], message: contentMessages.duplicateAct(expected) }]
      : []),
    ...checkRelations(act, id ?? expected),
  ];
}

/** An id with a word after the number was given so that two acts of one number can stand beside each other. */
function isTwin(act: Decree, id: string, neighbours: Neighbours): boolean {
  const expected = actId(act);
  if (id !== expected || !neighbours.isTaken('decrees', expected)) return false;
  const parsed = schemaOf('decrees').safeParse(neighbours.read?.('decrees', expected));
  if (!parsed.success) return true;
  const other = parsed.data as Decree;
  return identityOf(act) === identityOf(other) && !areSignedApart(act, other);
}
