import type { ContentProblem } from '#domain/content-error.ts';
import type { CollectionName } from '#schema/field.ts';

/** The text of an entry's file as an editor has it now, saved or not. */
export interface Draft {
  /** `site` is `content/site.yaml`. */
  collection: CollectionName | 'site';
  /** Its file's name; empty for a new entry that has none yet. */
  id: string;
  text: string;
}

/** The page with the draft in it, or why there is none. */
export type Preview =
  /** `path`: its address on the site, from the root. */
  | { html: string; path: string }
  /** What is wrong with the draft, or with the content around it. */
  | { problems: readonly ContentProblem[]; isOwn: boolean }
  | { message: string };
