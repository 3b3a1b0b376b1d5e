import { spawn } from 'node:child_process';

/** Runs a command line, its output going to ours, and resolves to its exit code. Commands of node_modules come first. */
export function run(commandLine: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(commandLine, { shell: true, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
