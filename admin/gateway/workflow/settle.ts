import { localTime } from '#domain/clock.ts';
import type { Gateway } from '../gateway.ts';
import { Refusal, type Conflict } from '../refusal.ts';
import { mergeLines } from '../repository/merge-lines.ts';
import type { EntryFile } from '../repository/paths.ts';
import { isSound } from './check-text.ts';
import { workflowMessages as messages } from './messages.ts';

interface Readings {
  file: EntryFile;
  /** The commits in which the editor may have read it: first the one that holds what others saved. */
  commits: [string, ...string[]];
  /** The blob from which the editor began; null for a new entry. */
  base: string | null;
  mine: string;
  /** The blob in the commit; undefined where there is none. */
  held: string | undefined;
}

/**
 * The text to save: the editor's own where nobody else changed the entry meanwhile, else both changes together where
 * their lines do not touch.
 * @throws Refusal 409 with all readings where an editor has to choose.
 */
export async function settle(gateway: Gateway, readings: Readings): Promise<string> {
  const { file, commits, base, mine, held } = readings;
  if ((base ?? undefined) === held) return mine;
  const { repository } = gateway;
  const theirs = held === undefined ? undefined : await repository.readText(held);
  if (theirs === mine) return mine;
  const isOurs = base !== null && (await repository.hasHeld(commits, file.path, base));
  const baseText = isOurs ? ((await repository.readText(base)) ?? '') : '';
  const merged = isOurs && theirs !== undefined ? mergeLines(baseText, mine, theirs) : undefined;
  if (merged !== undefined && (await isSound(gateway, file, merged))) return merged;
  const [latest] = await repository.history(commits[0], file.path);
  const author = latest?.author ?? '';
  const conflict: Conflict = {
    ...{ base: baseText, mine, theirs: theirs ?? '', id: held ?? null, path: file.path, author },
    ...(merged !== undefined && { merged }),
    day: latest?.day ?? localTime(gateway.now()).day,
  };
  throw new Refusal(409, wordConflict(base, conflict), { conflict });
}

function wordConflict(base: string | null, { id, merged, author, path }: Conflict): string {
  if (base === null) return messages.exists(path);
  if (id === null) return messages.deletedMeanwhile();
  return merged === undefined ? messages.changedMeanwhile(author) : messages.mergedIsWrong();
}
