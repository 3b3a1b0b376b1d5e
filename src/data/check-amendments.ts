import type { ContentProblem } from '#domain/content-error.ts';
import { checkAmendments as checkActs } from '#domain/decree/check-amendments.ts';
import type { Entry } from '#schema/collections.ts';
import { complain } from './complain.ts';
import type { ContentEntry } from './read-content.ts';

/** Articles named twice, and amendments that no text can take: of nothing, by older acts, of no known day. */
export function checkAmendments(acts: ReadonlyMap<string, ContentEntry>): ContentProblem[] {
  const filed = [...acts].map(([id, { file, data, body }]) => {
    const act = data as Entry<'decrees'>;
    return [id, { file, act, body }] as const;
  });
  return checkActs(new Map(filed)).flatMap(({ id, path, message }) => {
    const entry = acts.get(id);
    if (!entry) return [];
    return [path[0] === 'body' ? { file: entry.file, message } : complain(entry, path, message)];
  });
}
