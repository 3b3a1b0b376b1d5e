import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { openAuditLog } from '../../admin/gateway/audit/audit.ts';
import { auditFile } from '../../admin/gateway/audit/command.ts';
import { openGit } from '../../admin/gateway/repository/git.ts';
import type { BackedUp } from './back-up.ts';
import { assertRefs, checkObjects, listStates, placesIn, refsOf, verifyState } from './state.ts';

/**
 * Makes a gateway's folder from a state of a backup, the latest unless another is named, after having read all of it. The
 * repository gets its name last, and without it no gateway starts: what was killed half way never runs.
 */
export async function restore(
  backup: string,
  data: string,
  { state: named }: { state?: string | undefined } = {},
): Promise<BackedUp> {
  const states = await listStates(backup);
  const state = named ?? states.at(-1);
  if (state === undefined || !states.includes(state))
    throw new Error(`${backup} has no state ${named ?? 'at all'}. It has: ${states.join(', ')}`);
  const manifest = await verifyState(backup, state);
  await mkdir(data, { recursive: true, mode: 0o700 });
  if ((await readdir(data)).length > 0)
    throw new Error(`${data} is not empty. Move away what is in it, or name another folder.`);

  for (const name of Object.keys(manifest.files)) {
    await copyFile(join(placesIn(backup).states, state, name), join(data, name));
    await chmod(join(data, name), 0o600);
  }
  const part = join(data, 'repository.git.part');
  const init = ['init', '--quiet', '--bare', '--template=', '--initial-branch=main'];
  await promisify(execFile)('git', [...init, '--', part]);
  const git = openGit({ directory: part });
  const from = resolve(placesIn(backup).repository);
  const words = ['--quiet', '--no-auto-gc', '--no-write-fetch-head', '--', from];
  await git.run(['fetch', ...words, `+${refsOf(state)}*:refs/*`]);
  await assertRefs(git, 'refs/', manifest);
  await checkObjects(git);
  await noteInAudit(data, state);
  await rename(part, join(data, 'repository.git'));
  return { state, manifest };
}

/** What came after the state was lost, and the log says so. */
async function noteInAudit(data: string, state: string): Promise<void> {
  const audit = await openAuditLog(join(data, auditFile));
  await audit.append({ actor: null, action: 'restore', outcome: 'done', detail: state });
  await audit.close();
}
