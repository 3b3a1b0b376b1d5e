import { spawnSync } from 'node:child_process';

/**
 * When what is built was committed, in seconds since 1970: `SOURCE_DATE_EPOCH`, or the time of the later commit of these
 * folders' repositories. Zero without any.
 */
export function readSequence(
  folders: readonly string[],
  given = process.env['SOURCE_DATE_EPOCH'],
): number {
  const times = given === undefined ? folders.map(timeOfCommit) : [Number(given)];
  const latest = Math.max(0, ...times);
  if (!Number.isSafeInteger(latest))
    throw new Error(`SOURCE_DATE_EPOCH takes seconds since 1970, and is ${given}.`);
  return latest;
}

function timeOfCommit(folder: string): number {
  const asked = ['--no-pager', '-c', 'log.showSignature=false', 'log', '-1', '--format=%ct'];
  const { status, stdout } = spawnSync('git', asked, {
    cwd: folder,
    env: withoutHook(),
    encoding: 'utf8',
  });
  return status === 0 ? Number(stdout) : 0;
}

/** A build that a hook starts is told of the hook's repository. */
function withoutHook(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'].includes(name),
  );
  return Object.fromEntries(own);
}
