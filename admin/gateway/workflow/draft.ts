import { z } from 'astro/zod';

export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

const personSchema = z.object({ id: z.string(), name: z.string(), email: z.string() });

const noteSchema = z.object({
  id: z.string(),
  author: z.string(),
  authorId: z.string(),
  /** ISO moment. */
  timestamp: z.string(),
  content: z.string(),
  resolved: z.boolean(),
  entrySlug: z.string(),
});

const recordSchema = z.object({
  path: z.string(),
  status: z.enum(draftStatuses),
  /** The commit of which all this was said: an approval holds for no later text. */
  tip: z.string(),
  /** The published commit from which the draft began, or that it last took in. */
  from: z.string(),
  /** Everybody who changed it, the latest last. */
  editors: z.array(personSchema),
  reviewer: personSchema.optional(),
  /** When it is to be published, `2026-03-01T08:30` in Damascus, and who said so. */
  schedule: z.object({ at: z.string(), by: z.string() }).optional(),
  notes: z.array(noteSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type Note = z.output<typeof noteSchema>;
export type Editor = z.output<typeof personSchema>;
/** What is known of a draft beside its text. */
export type DraftRecord = z.output<typeof recordSchema>;

/** Reads a record as it is kept; undefined for anything else. */
export function parseRecord(text: string | undefined): DraftRecord | undefined {
  try {
    return recordSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

/** The editors with this one as the latest. */
export function withEditor(editors: readonly Editor[], { id, name, email }: Editor): Editor[] {
  return [...editors.filter((editor) => editor.id !== id), { id, name, email }];
}

/** A record without what no longer holds. */
export function without(
  record: DraftRecord,
  ...keys: readonly ('reviewer' | 'schedule')[]
): DraftRecord {
  const kept = Object.entries(record).filter(([key]) => !keys.some((gone) => gone === key));
  return Object.fromEntries(kept) as DraftRecord;
}
