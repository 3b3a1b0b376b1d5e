import type { CollectionName } from '#schema/field.ts';

/** An entry as it is published: its fields in the form of the schema. */
export interface KinEntry {
  /** Its path from the content folder, by which messages name it. */
  file: string;
  data: object;
  body: string;
}

/**
 * The entries that rules across entries read to judge one of them, by collection and id: whoever holds all texts gathers
 * those that matter, among them the entry itself as it is published.
 */
export type Kin = Partial<Record<CollectionName, ReadonlyMap<string, KinEntry>>>;
