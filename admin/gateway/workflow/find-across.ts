import { findProblemsAcross, type Problem } from '../../check/check-entry.ts';
import type { DeskCollection } from '../../check/desk-collection.ts';
import type { FormData } from '../../format/entry-file.ts';
import type { Gateway } from '../gateway.ts';
import { draftStore } from './draft-store.ts';
import { readKin } from './read-kin.ts';

/** What a save of these values would be refused for because of other entries, for an editor who is still writing. */
export async function findAcross(
  gateway: Gateway,
  collection: DeskCollection,
  values: FormData,
): Promise<Problem[]> {
  const { repository, branch, mode } = gateway;
  await gateway.head();
  const namesDrafts = mode === 'office' && collection === 'rotas';
  const drafts = namesDrafts ? await draftStore(repository, branch).list() : [];
  return findProblemsAcross(collection, values, await readKin(gateway, collection, values, drafts));
}
