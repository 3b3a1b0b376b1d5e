import { localTime } from '#domain/clock.ts';
import type { Git } from './git.ts';

export interface Version {
  commit: string;
  /** ISO date, in Damascus. */
  day: string;
  author: string;
  reviewer?: string;
  subject: string;
}

/** The versions of a file that were published, the newest first. */
export async function readHistory(git: Git, commit: string, path: string): Promise<Version[]> {
  const text = await git.text([
    'log',
    '-z',
    // What happened on the way of a draft is one version: the merge that published it.
    '--first-parent',
    '--no-show-signature',
    '--encoding=UTF-8',
    '--format=%H%x1f%ct%x1f%an%x1f%(trailers:key=Reviewed-by,valueonly,separator=%x1e)%x1f%s',
    commit,
    '--',
    path,
  ]);
  return text.split('\0').filter(Boolean).map(toVersion);
}

function toVersion(record: string): Version {
  const [commit = '', seconds = '', author = '', reviewers = '', subject = ''] =
    record.split('\x1f');
  const [reviewer] = reviewers.split('\x1e').map((name) => name.replace(/\s*<[^>]*>\s*$/, ''));
  const { day } = localTime(new Date(Number(seconds) * 1000));
  return { commit, day, author, ...(reviewer && { reviewer }), subject };
}
