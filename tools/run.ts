import { spawn } from 'node:child_process';

/**
 * Runs a command line, its output going to ours, and resolves to its exit code. Commands of node_modules come first.
 * `env` is added to our own variables; `onOutput` gets the output in its place.
 */
export function run(
  commandLine: string,
  {
    cwd,
    env,
    onOutput,
  }: { cwd?: string; env?: Record<string, string>; onOutput?: (text: string) => void } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(commandLine, {
      shell: true,
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...(cwd && { cwd }),
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => onOutput?.(text));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
