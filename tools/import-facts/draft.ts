import type { CollectionName } from '#schema/field.ts';

/** What becomes of one record: an entry to write, or the reason why there is none. */
export type Draft = { collection: CollectionName; id: string } & (
  | { data: Record<string, unknown>; body?: string | undefined }
  | { refused: string }
  | { withheld: string }
);

/** Thrown while a record is turned into an entry: something that an editor must supply. */
export class Refusal extends Error {}

/** Thrown when the rules of publication keep a record off the portal. */
export class Withheld extends Error {}

/** Makes one draft of each record; a record that fails takes no other with it. */
export function draftEach<T extends { id: string }>(
  collection: CollectionName,
  records: readonly T[],
  make: (record: T) => { data: Record<string, unknown>; body?: string | undefined },
): Draft[] {
  return records.map((record) => {
    const { id } = record;
    try {
      return { collection, id, ...make(record) };
    } catch (error) {
      if (error instanceof Withheld) return { collection, id, withheld: error.message };
      const reason = error instanceof Error ? error.message : String(error);
      return { collection, id, refused: reason };
    }
  });
}

/** The sentence that only an editor can write, or a refusal that names it. */
export function getSentence(value: string | undefined, field: string): string {
  if (value) return value;
  throw new Refusal(`no "${field}" among the texts`);
}
