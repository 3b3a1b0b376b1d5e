import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** Git ended with another code than those expected. */
export class GitError extends Error {
  readonly code: number;
  readonly stderr: string;

  constructor(command: string, code: number, stderr: string) {
    super(`git ${command} ended with ${code}: ${stderr.trim()}`);
    this.name = 'GitError';
    this.code = code;
    this.stderr = stderr;
  }
}

export interface GitOptions {
  /** The directory of the repository itself. */
  directory: string;
  /** The folder of its checked-out files; none for a bare repository. */
  workTree?: string;
  /** Whether it is somebody's own, who has configured git as they like it, and not the gateway's. */
  isPersonal?: boolean;
}

interface RunOptions {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** Exit codes that are an answer and no failure. */
  codes?: readonly number[];
}

export type Git = ReturnType<typeof openGit>;

/** The real `git` over one repository, never through a shell. */
export function openGit({ directory, workTree, isPersonal = false }: GitOptions) {
  const place = [`--git-dir=${directory}`, ...(workTree ? [`--work-tree=${workTree}`] : [])];
  const settings = isPersonal ? [] : ownSettings;
  const env = { ...cleanEnvironment(), ...(isPersonal ? {} : noForeignSettings) };

  /** A process that stays open, for those commands of git that answer one question after another. */
  function open(args: readonly string[], extra: Record<string, string> = {}) {
    return spawn('git', [...place, ...safeSettings, ...settings, ...args], {
      cwd: workTree ?? directory,
      env: { ...env, ...extra },
      stdio: 'pipe',
    }) as ChildProcessWithoutNullStreams;
  }

  /** Runs to the end and resolves to the output and the exit code. */
  function run(args: readonly string[], { input, env, codes = [0] }: RunOptions = {}) {
    return new Promise<{ output: Buffer; code: number }>((resolve, reject) => {
      const child = open(args, env);
      const output: Buffer[] = [];
      const errors: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
      // A command that fails before it has read its input says why on its error stream.
      child.stdin.on('error', () => undefined);
      child.once('error', reject);
      child.once('close', (code) => {
        if (code !== null && codes.includes(code))
          return resolve({ output: Buffer.concat(output), code });
        const said = Buffer.concat(errors).toString();
        reject(new GitError(args[0] ?? '', code ?? -1, said));
      });
      child.stdin.end(input ?? '');
    });
  }

  return {
    directory,
    workTree,
    open,
    run,
    /** The output as text, without the white space at its end. */
    async text(args: readonly string[], options?: RunOptions): Promise<string> {
      return (await run(args, options)).output.toString().trimEnd();
    },
  };
}

/** Nothing that a repository or its owner has configured runs a program of theirs. */
const safeSettings = [
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.quotePath=false'],
  ...['-c', 'gc.auto=0'],
  // Two gateways, or a gateway and a person, wait for each other instead of failing.
  ...['-c', 'core.filesRefLockTimeout=5000'],
  ...['-c', 'core.packedRefsTimeout=5000'],
];

/** What was acknowledged survives a loss of power; a link is written as a file that leads nowhere. */
const ownSettings = ['-c', 'core.fsync=objects,reference', '-c', 'core.symlinks=false'];

/** Variables such as GIT_DIR and GIT_INDEX_FILE would lead git elsewhere. */
function cleanEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'SystemRoot', 'USERPROFILE', 'TEMP'];
  const values = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(values),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
}

const noForeignSettings = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
