import { contentMessages } from '#domain/content-messages.ts';
import { collections } from '#schema/collections.ts';
import { findReferences, type Schema } from '#schema/walk.ts';
import type { Neighbours } from './neighbours.ts';

/** References to entries that are not there. An act may be cited before the archive has it. */
export function checkReferences(schema: Schema, data: unknown, neighbours: Neighbours) {
  return findReferences(schema, data)
    .filter(({ collection, id, mayBeAbsent }) => !mayBeAbsent && !neighbours.has(collection, id))
    .map(({ path, collection, id }) => ({
      path,
      message: contentMessages.missingReference(
        id,
        collections[collection].label,
        neighbours.suggest?.(collection, id),
      ),
    }));
}
