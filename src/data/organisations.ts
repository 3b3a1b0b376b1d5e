import { compareArabic } from '#arabic/collation.ts';
import { holdersOf } from '#domain/official/posts.ts';
import {
  childrenOf,
  organisationTree,
  parentsOf,
  successorsOf,
} from '#domain/organisation/tree.ts';
import { findEntry, getEntries, resolveEntries, type Identified } from './entries.ts';

/** The titles of all bodies by id. */
export async function getOrganisationTitles(): Promise<Map<string, string>> {
  return new Map((await getEntries('organisations')).map(({ id, title }) => [id, title]));
}

/** All bodies under their parents, titles in order. */
export async function getOrganisationTree() {
  return organisationTree(await getEntries('organisations'));
}

/** What other entries say of a body, and the entries that it names. */
export async function getOrganisationContext(organisation: Identified<'organisations'>) {
  const { id } = organisation;
  const organisations = await getEntries('organisations');
  const services = await getEntries('services');
  const acts = await getEntries('decrees');
  return {
    parents: parentsOf(organisation, organisations),
    children: childrenOf(id, organisations),
    predecessors: await resolveEntries('organisations', organisation.predecessors),
    successors: successorsOf(id, organisations),
    governorate: await findEntry('governorates', organisation.governorate),
    foundingAct: await findEntry('decrees', organisation.foundedBy),
    holders: holdersOf(id, await getEntries('officials')),
    services: services
      .filter(({ authority }) => authority === id)
      .sort((a, b) => compareArabic(a.title, b.title)),
    places: (await getEntries('places')).filter((place) => place.organisation === id),
    acts: acts.filter(({ issuer }) => issuer === id).sort((a, b) => b.year - a.year),
  };
}
