import { spawn } from 'node:child_process';
import path from 'node:path';
import { portalZone } from '#domain/clock.ts';
import { todayIn } from '#domain/date.ts';
import { collectionNames } from '#schema/field.ts';
import { historyReader, type RecordHistory } from '#domain/history/histories.ts';
import { logFormat } from '#domain/history/log.ts';
import { contentFolder } from './content-folder.ts';
import { defineCell, noteRead } from './reads.ts';

let histories: ReturnType<typeof readHistories> | undefined;

/** What changed in an act's file, when and by whom; undefined where git does not know it. Git is asked once for a build. */
export async function findHistory(act: { filePath: string }): Promise<RecordHistory | undefined> {
  const file = path.relative(contentFolder, path.resolve(act.filePath)).split(path.sep).join('/');
  noteRead(`history:${file}`);
  return (await getHistories()).get(file);
}

function getHistories() {
  return (histories ??= readHistories(contentFolder));
}

defineCell('history', async (file) => (await getHistories()).get(file));
defineCell('changes', async () => [
  await getHistories(),
  await readLastChanges(contentFolder, collectionNames),
]);

/**
 * The histories of the acts in a content folder, by their files' paths in it. None without git, outside of a
 * repository, and in a shallow clone: its oldest commit seems to create what was there long before.
 */
export async function readHistories(folder: string): Promise<ReadonlyMap<string, RecordHistory>> {
  if (!(await hasWholeHistory(folder))) return new Map();
  const { read, finish } = historyReader();
  const isWhole = await runGit(folder, logOptions, read);
  return isWhole ? finish() : new Map();
}

/**
 * The day in Damascus on which something last changed in each of the folders of a content folder; nothing of those that
 * git does not know, and of none where `readHistories` gives none.
 */
export async function readLastChanges(
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  if (!(await hasWholeHistory(folder))) return days;
  for (const name of names) {
    let seconds = '';
    const options = ['log', '-1', '--no-show-signature', '--format=%ct', '--', name];
    const isRead = await runGit(folder, options, (piece) => (seconds += piece));
    if (isRead && seconds.trim())
      days.set(name, todayIn(portalZone, new Date(Number(seconds) * 1000)));
  }
  return days;
}

async function hasWholeHistory(folder: string): Promise<boolean> {
  let answer = '';
  const asked = ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository'];
  await runGit(folder, asked, (piece) => (answer += piece));
  return answer.trim() === 'true\nfalse';
}

/** Whatever an author or a repository has configured must not change what is read, nor run a program. */
const logOptions = [
  'log',
  '-p',
  '--unified=0',
  '-M',
  '--topo-order',
  '--no-merges',
  '--relative',
  '--ignore-space-at-eol',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--no-notes',
  '--encoding=UTF-8',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  `--format=${logFormat}`,
  '--',
  'decrees',
];

/** Hands over what git prints, as it comes; false where git is missing or fails. */
function runGit(folder: string, options: string[], read: (piece: string) => void) {
  return new Promise<boolean>((resolve) => {
    const git = spawn(
      'git',
      ['--no-pager', '-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...options],
      { cwd: folder, env: gitEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] },
    );
    git.stdout.setEncoding('utf8').on('data', read);
    git.on('error', () => resolve(false));
    git.on('close', (code) => resolve(code === 0));
  });
}

/** A build that a hook starts is told of the hook's repository; a partial clone would fetch each old file. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'].includes(name),
  );
  return { ...Object.fromEntries(own), GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
}
