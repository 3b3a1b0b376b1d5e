import { spawn } from 'node:child_process';

/**
 * Runs a command line, its output going to ours, and resolves to its exit code. Commands of node_modules come first.
 * `env` is added to our own variables.
 */
export function run(
  commandLine: string,
  { cwd, env }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(commandLine, {
      shell: true,
      stdio: 'inherit',
      ...(cwd && { cwd }),
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
