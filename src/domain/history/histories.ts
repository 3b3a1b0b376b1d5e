import { logReader, type Commit, type FileChange } from './log.ts';

/** One change of a record. */
export type RecordChange = Commit & Omit<FileChange, 'path'>;

export interface RecordHistory {
  /** Newest first. */
  changes: RecordChange[];
  /** How many older ones are not kept. */
  omitted: number;
}

const mostChanges = 40;

/**
 * Collects the history of every file out of a log that is printed newest commit first (`--topo-order`), moves
 * followed: `finish` gives them by the path that each file has in the newest commit that knows it.
 */
export function historyReader() {
  const histories = new Map<string, RecordHistory>();
  /** Former path → the last one. */
  const moved = new Map<string, string>();
  const { read, finish } = logReader(({ path, ...change }, commit) => {
    const lastPath = moved.get(path) ?? path;
    if (change.formerPath) moved.set(change.formerPath, lastPath);
    const history = histories.get(lastPath) ?? { changes: [], omitted: 0 };
    histories.set(lastPath, history);
    if (history.changes.length < mostChanges) history.changes.push({ ...commit, ...change });
    else history.omitted += 1;
  });
  return {
    read,
    finish(): ReadonlyMap<string, RecordHistory> {
      finish();
      return histories;
    },
  };
}
