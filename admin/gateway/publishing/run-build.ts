import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import type { BuildResult } from './publisher.ts';
import { parseReport } from './parse-report.ts';

interface Build {
  /** The program and its arguments; no shell reads them. */
  command: readonly [string, ...string[]];
  cwd: string;
  /** Where the content is and where the site goes, as `npm run build` takes them. */
  contentDir: string;
  outDir: string;
  signal: AbortSignal;
}

/** Runs the build to its end; what it says of the content comes back as problems. */
export function runBuild({
  command,
  cwd,
  contentDir,
  outDir,
  signal,
}: Build): Promise<BuildResult> {
  const [program, ...words] = command;
  return new Promise((resolve) => {
    const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir };
    const child = spawn(program, words, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    let said = '';
    const hear = (chunk: string) => (said = `${said}${chunk}`.slice(-mostKept));
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    const stop = () => endGroup(child.pid);
    const timer = setTimeout(stop, longestBuild);
    signal.addEventListener('abort', stop, { once: true });
    child.once('spawn', () => bePolite(child.pid));
    child.once('error', ({ message }) => resolve({ isDone: false, message }));
    child.once('close', (code) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(code === 0 ? { isDone: true } : { isDone: false, ...parseReport(said) });
    });
  });
}

/** Editors who save come before a build. */
function bePolite(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, 10);
  } catch {
    // It has ended already.
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

const mostKept = 400_000;
const longestBuild = 60 * 60 * 1000;
