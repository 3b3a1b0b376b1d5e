import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditRecord } from '../../admin/gateway/audit/audit.ts';
import { auditCommand, auditFile } from '../../admin/gateway/audit/command.ts';
import type { OfficeProcess } from '../office-process.ts';
import type { Heard } from './edit.ts';

type Office = Pick<OfficeProcess, 'data' | 'git'>;

/**
 * What the repository and the audit log of an office say against what its editors were answered; nothing where all is
 * well. `isKilled`: the gateway may have saved what it could not answer any more.
 */
export async function findFaults(
  { data, git }: Office,
  { saves, conflicts, wrong }: Heard,
  { isKilled }: { isKilled: boolean },
): Promise<string[]> {
  const commits = readCommits(git);
  const lost = saves.filter(({ id }) => !commits.has(id));
  const overwriting = saves.filter(({ id, base }) => {
    const commit = commits.get(id);
    return commit !== undefined && commit.before !== base;
  });
  const byOthers = saves.filter(({ id, editor }) => (commits.get(id)?.by ?? editor) !== editor);
  const counted = countRecords(data);
  const isExact = (found: number, answered: number) =>
    isKilled ? found >= answered : found === answered;
  const said: string[] = [];
  const isWhole = (await auditCommand(['verify'], data, (line) => said.push(line))) === 0;
  return [
    ...new Set(wrong.map((answer) => `an editor was answered: ${answer}`)),
    ...(lost.length ? [`${lost.length} acknowledged saves are lost`] : []),
    ...(overwriting.length
      ? [`${overwriting.length} saves replaced a text that was not read`]
      : []),
    ...(byOthers.length ? [`${byOthers.length} saves bear the name of somebody else`] : []),
    ...(isExact(commits.size, saves.length)
      ? []
      : [`${commits.size} commits for ${saves.length} acknowledged saves`]),
    ...(isExact(counted.done, saves.length)
      ? []
      : [`the audit log knows ${counted.done} of ${saves.length} saves`]),
    ...(isExact(counted.conflicts, conflicts)
      ? []
      : [`the audit log knows ${counted.conflicts} of ${conflicts} conflicts`]),
    ...(isWhole ? [] : said),
    ...(git('fsck', '--strict', '--no-dangling') === '' ? [] : ['git fsck is not content']),
  ];
}

/** The commits of all drafts, by the blob that each made. */
function readCommits(git: Office['git']): Map<string, { before: string; by: string }> {
  const drafts = ['--branches=cms/*', '--not', 'main'];
  const log = git('log', ...drafts, '--format=by %ae', '--raw', '--no-abbrev');
  const commits = log.matchAll(/^by ([^@]+)@.*\n+:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /gm);
  return new Map(
    [...commits].map(([, by = '', before = '', after = '']) => [after, { before, by }]),
  );
}

function countRecords(data: string): { done: number; conflicts: number } {
  const records = readFileSync(join(data, auditFile), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AuditRecord)
    .filter(({ action }) => action === 'persistEntry');
  return {
    done: records.filter(({ outcome }) => outcome === 'done').length,
    conflicts: records.filter(({ detail }) => detail?.startsWith('409')).length,
  };
}
