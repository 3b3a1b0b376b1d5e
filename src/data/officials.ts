import { compareArabic } from '#arabic/collation.ts';
import { currentGovernment } from '#domain/official/current-government.ts';
import type { Membership } from '#schema/official.ts';
import { getEntries, type Identified } from './entries.ts';

/** Every official, past and present, names in order. */
export async function getOfficials(): Promise<Identified<'officials'>[]> {
  const officials = await getEntries('officials');
  return officials.toSorted((a, b) => compareArabic(a.name, b.name));
}

/** The officials with a post in a branch of the state, past or present, names in order. */
export async function getOfficialsOf(branch: Membership['branch']) {
  const officials = await getOfficials();
  return officials.filter(({ memberships }) => memberships.some((post) => post.branch === branch));
}

/** Who holds which post by body, as the newest sources have it. */
export async function getGovernment() {
  return currentGovernment(await getEntries('officials'), await getEntries('organisations'));
}
