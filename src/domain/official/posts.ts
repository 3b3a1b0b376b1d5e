import { compareArabic } from '#arabic/collation.ts';
import type { Membership, Official } from '#schema/official.ts';
import { postRank } from './rank.ts';
import { compareTermsNewestFirst } from './term.ts';

export type Person = Official & { id: string };

/** One person in one post. */
export interface Holding {
  person: Person;
  membership: Membership;
}

/** The posts of a person: those held now, then the newest; undated ones last. */
export function postsOf(person: Pick<Official, 'memberships'>): Membership[] {
  return person.memberships.toSorted(compareTermsNewestFirst);
}

/** The posts that the newest source still has the person in. */
export function presentPostsOf(person: Pick<Official, 'memberships'>): Membership[] {
  return postsOf(person).filter(({ current }) => current);
}

/**
 * Who holds and who held posts in a body. `present` has the head first; `past` the newest first, and also
 * those whose end no source gives.
 */
export function holdersOf(
  organisation: string,
  people: readonly Person[],
): { present: Holding[]; past: Holding[] } {
  const holdings = people.flatMap((person) =>
    person.memberships
      .filter((membership) => membership.organisation === organisation)
      .map((membership) => ({ person, membership })),
  );
  return {
    present: holdings.filter(({ membership }) => membership.current).sort(compareByRank),
    past: holdings
      .filter(({ membership }) => !membership.current)
      .sort((a, b) => compareTermsNewestFirst(a.membership, b.membership)),
  };
}

function compareByRank(a: Holding, b: Holding): number {
  return (
    postRank(a.membership.post) - postRank(b.membership.post) ||
    compareArabic(a.person.name, b.person.name)
  );
}
