import type { Decree } from '#schema/decree.ts';
import { contentMessages } from '../content-messages.ts';
import { actId } from './identifier.ts';

/** A field of an act and what is wrong with it. */
export interface ActProblem {
  path: PropertyKey[];
  message: string;
}

/** Relations that cannot be: an older act can cite or rest on nothing newer, and changes only what was there before it. */
export function checkRelations(act: Decree, id: string): ActProblem[] {
  return act.relations.flatMap(({ target }, index) => {
    const path = ['relations', index, 'target'];
    if (target === id) return [{ path, message: contentMessages.selfRelation() }];
    const targetYear = Number(/-(\d{4})(?:-|$)/.exec(target)?.[1]);
    return targetYear > act.year ? [{ path, message: contentMessages.olderActor(target) }] : [];
  });
}

/** Whether an id is that of the act's type, year and number, perhaps with a word after it that tells it from others. */
export function isIdOf(id: string, act: Decree): boolean {
  const expected = actId(act);
  return !act.number || id === expected || id.startsWith(`${expected}-`);
}

/** One decision may bring several instructions, and acts without a number are told apart by their titles. */
export function identityOf(act: Decree): string {
  const isNumbered = act.number !== undefined && act.type !== 'instructions';
  const title = isNumbered || act.type.startsWith('constitution') ? '' : act.title;
  return [actId(act), act.issuer ?? act.issuerName ?? '', title ?? ''].join(' ');
}

/** Numbers that begin anew with each Hijri year come twice in some Gregorian ones. */
export function areSignedApart(a: Decree, b: Decree): boolean {
  const [day, other] = [a, b].map(({ dates }) => dates.signed?.g ?? dates.signed?.h);
  return day !== undefined && other !== undefined && day !== other;
}
